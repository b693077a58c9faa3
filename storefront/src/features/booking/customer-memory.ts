import * as z from "zod/mini";
import { type Customer, emptyCustomer } from "./customer.ts";

const key = "harborsmith.customer";
const kept = z.object({
	first_name: z.catch(z.string(), ""),
	last_name: z.catch(z.string(), ""),
	email: z.catch(z.string(), ""),
	phone: z.catch(z.string(), ""),
	special_requests: z.catch(z.string(), ""),
});

/**
 * What the guest typed before a reload of this tab. Consent is never remembered. The storage is asked for here, because
 * with blocked cookies the very name `sessionStorage` throws.
 */
export function recallCustomer(storage: () => Pick<Storage, "getItem">): Customer {
	try {
		const parsed = kept.safeParse(JSON.parse(storage().getItem(key) ?? "{}"));
		return parsed.success ? { ...emptyCustomer, ...parsed.data } : { ...emptyCustomer };
	} catch {
		return { ...emptyCustomer };
	}
}

/** Keeps what the guest typed for this tab only. A browser that refuses storage loses nothing else. */
export function keepCustomer(storage: () => Pick<Storage, "setItem">, customer: Customer): void {
	const { accept_terms: _consent, ...typed } = customer;
	try {
		storage().setItem(key, JSON.stringify(typed));
	} catch {
		// Private windows may refuse storage: then a reload empties the form.
	}
}
