import type { Knex } from "knex";
import { type CharterContext, systemItems } from "../context/charter-context.ts";
import type { Contact } from "../contract/booking.ts";

type Row = { id: string; user: string | null; first_name: string; last_name: string; phone: string | null };

const columns = ["id", "user", "first_name", "last_name", "phone"];

const byUser = async (trx: Knex, user: string): Promise<Row | undefined> =>
	trx("customers").select<Row[]>(columns).where({ user }).first();

/** Waits for whoever else books under this address. @see directus/database/34-customers.sql */
const byEmail = async (trx: Knex, email: string): Promise<Row | undefined> => {
	const { rows } = await trx.raw<{ rows: Row[] }>("select ?? from hs.customers_at(?) limit 1", [columns, email]);
	return rows[0];
};

const differs = (row: Row, contact: Contact): boolean =>
	row.first_name !== contact.first_name || row.last_name !== contact.last_name || row.phone !== contact.phone;

/**
 * The customer behind a booking: a signed-in user's own row, else the row with the guest's address, else a new one.
 * A guest's row follows what was typed last; a row with a login is only changed by its owner.
 */
export const customerFor = async (
	context: CharterContext,
	trx: Knex.Transaction,
	input: { contact: Contact; user: string | null; locale: string; ip: string | null },
): Promise<string> => {
	const { contact, user } = input;
	const own = user === null ? undefined : await byUser(trx, user);
	const known = own ?? (await byEmail(trx, contact.email));
	const customers = await systemItems(context, "customers", { trx, ip: input.ip });
	if (!known) {
		const created = await customers.createOne({ ...contact, locale: input.locale, ...(user ? { user } : {}) });
		return String(created);
	}
	if (known.user === null && differs(known, contact)) {
		const { first_name, last_name, phone } = contact;
		await customers.updateOne(known.id, { first_name, last_name, phone });
	}
	return known.id;
};
