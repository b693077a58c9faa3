import * as z from "zod/mini";

/** The fields of the third screen, in their order. */
export const customerFields = [
	"first_name",
	"last_name",
	"email",
	"phone",
	"special_requests",
	"accept_terms",
] as const;
export type CustomerField = (typeof customerFields)[number];

const text = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));

/** What a guest fills in. The service checks the same again. */
export const customerSchema = z.object({
	first_name: text(100),
	last_name: text(100),
	email: z.string().check(z.trim(), z.maxLength(254), z.regex(/^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/)),
	phone: z.string().check(z.trim(), z.regex(/^\+?[\d\s().\-/]{6,31}$/)),
	special_requests: z.string().check(z.trim(), z.maxLength(1000)),
	accept_terms: z.literal(true),
});

export interface Customer {
	first_name: string;
	last_name: string;
	email: string;
	phone: string;
	special_requests: string;
	accept_terms: boolean;
}

export const emptyCustomer: Customer = {
	first_name: "",
	last_name: "",
	email: "",
	phone: "",
	special_requests: "",
	accept_terms: false,
};

/** Fields that need another look, in the order of the form. */
export function customerProblems(customer: Customer): CustomerField[] {
	const result = customerSchema.safeParse(customer);
	const wrong = new Set(result.success ? [] : result.error.issues.map((issue) => issue.path[0]));
	return customerFields.filter((field) => wrong.has(field));
}
