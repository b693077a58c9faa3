import type { Contact } from "@harborsmith/contract/bookings";
import type { CharterContext } from "@harborsmith/directus-extension-charter";
import type { Knex } from "knex";
import type { Caller } from "../access/caller.ts";
import { companyActors } from "../access/company-actors.ts";
import { accountCustomer } from "./account-customer.ts";

/**
 * The customer of a new booking: the row of the signed-in account whose own address was typed. A booking that anybody
 * else makes, or somebody of the company, belongs to no account and touches no customer, whoever's address it names.
 */
export const ownCustomer = async (
	context: CharterContext,
	trx: Knex.Transaction,
	input: { contact: Contact; caller: Caller; locale: string },
): Promise<string | null> => {
	const { contact, locale } = input;
	const { user, ip } = input.caller;
	if (user === null || (await companyActors(context, input.caller)).length > 0) return null;
	const account = await trx("directus_users").select<{ email: string | null }[]>("email").where({ id: user }).first();
	if (account?.email?.toLowerCase() !== contact.email) return null;
	return accountCustomer(context, trx, { user, details: contact, locale, ip });
};
