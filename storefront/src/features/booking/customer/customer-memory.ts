import * as z from "zod/mini";
import { tabMemory } from "../../../lib/tab-memory.ts";
import { type Customer, emptyCustomer } from "./customer.ts";

const key = "harborsmith.customer";
const kept = z.object({
	first_name: z.catch(z.string(), ""),
	last_name: z.catch(z.string(), ""),
	email: z.catch(z.string(), ""),
	phone: z.catch(z.string(), ""),
	special_requests: z.catch(z.string(), ""),
});

type Place = Parameters<typeof tabMemory>[1];

/** What the guest typed before a reload of this tab. Consent is never remembered. */
export function readCustomer(place?: Place): Customer {
	try {
		const parsed = kept.safeParse(JSON.parse(tabMemory(key, place).read() ?? "{}"));
		return parsed.success ? { ...emptyCustomer, ...parsed.data } : { ...emptyCustomer };
	} catch {
		return { ...emptyCustomer };
	}
}

/** Keeps what the guest typed for this tab only. */
export function writeCustomer(customer: Customer, place?: Place): void {
	const { accept_terms: _consent, ...typed } = customer;
	tabMemory(key, place).write(JSON.stringify(typed));
}
