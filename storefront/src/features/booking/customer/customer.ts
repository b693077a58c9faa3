import { bookingRequest, contact } from "@harborsmith/contract/bookings";
import { emailAddress, personName } from "@harborsmith/domain/contact";
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

/** The field of the form that the service means by `customer.email` or `accept_terms`. */
export const typedField = (field: string): CustomerField | undefined =>
	customerFields.find((name) => name === field.replace(/^customer\./, ""));

const { special_requests, accept_terms } = bookingRequest.shape;

/** What a guest fills in, by the service's own definitions. Which number a phone is only the service knows. */
const filledIn = z.object({ ...contact.shape, special_requests, accept_terms });

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
	const result = filledIn.safeParse(customer);
	const wrong = new Set(result.success ? [] : result.error.issues.map((issue) => issue.path[0]));
	return customerFields.filter((field) => wrong.has(field));
}

/** Which sentence helps with a field that needs another look: the end of its key `book.problem.…`. */
export function problemKey(field: CustomerField, customer: Customer): CustomerField | "email_local" | "name_address" {
	if (field === "email") {
		const address = emailAddress(customer.email);
		return !address.ok && address.problem === "local" ? "email_local" : field;
	}
	if (field !== "first_name" && field !== "last_name") return field;
	const typed = personName(customer[field]);
	return !typed.ok && typed.problem === "address" ? "name_address" : field;
}
