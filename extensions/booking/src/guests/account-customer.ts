import type { BookingContact } from "@harborsmith/contract/bookings";
import type { CharterContext } from "@harborsmith/directus-extension-charter";
import { systemItems } from "@harborsmith/kit";
import type { Knex } from "knex";

/**
 * The customer row of an account, made the first time from `details`. It is found by the account alone, never by an
 * address; two first bookings of one account at once make one row.
 */
export const accountCustomer = async (
	context: CharterContext,
	trx: Knex.Transaction,
	input: { user: string; details: BookingContact; locale: string; ip: string | null },
): Promise<string> => {
	const { user, details, locale } = input;
	await trx.raw("select pg_advisory_xact_lock(hashtextextended('customer of ' || ?, 0))", [user]);
	const known = await trx("customers").select<{ id: string }[]>("id").where({ user }).first();
	if (known) return known.id;
	const customers = await systemItems(context, "customers", { trx, ip: input.ip });
	const { first_name, email, phone } = details;
	const last_name = details.last_name || first_name;
	return String(await customers.createOne({ first_name, last_name, email, phone, locale, user }));
};
