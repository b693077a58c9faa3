import type { BookingContact } from "@harborsmith/contract/bookings";
import { changeCode } from "@harborsmith/contract/words";
import type { CharterContext } from "@harborsmith/directus-extension-charter";
import type { BookingStatus } from "@harborsmith/domain";
import { inTheNameOf, inTransaction, refuse, refused, systemItems } from "@harborsmith/kit";
import type { Knex } from "knex";
import type { OpenedBooking } from "../access/booking-access.ts";
import type { Caller } from "../access/caller.ts";
import { companyActors } from "../access/company-actors.ts";
import { accountCustomer } from "./account-customer.ts";

type Account = { first_name: string | null; last_name: string | null; email: string | null };

const belongsElsewhere = () => refused("INVALID_STATE", { refusal: "kept_elsewhere", reason: "other_account" });

/** Who works here or owns a yacht has no list of charters of their own: kept there, a guest would not find it again. */
const isOfTheCompany = () => refused("INVALID_STATE", { refusal: "account_of_company", reason: "company_account" });

/** What a new customer row of the account says: what the account itself is called, else what was typed. */
const detailsOf = async (trx: Knex, user: string, contact: BookingContact): Promise<BookingContact> => {
	const columns = ["first_name", "last_name", "email"];
	const account = await trx("directus_users").select<Account[]>(columns).where({ id: user }).first();
	return {
		first_name: account?.first_name || contact.first_name,
		last_name: account?.last_name || contact.last_name,
		email: account?.email || contact.email,
	};
};

type Locked = { customer: string | null; status: BookingStatus };

const ownerOf = async (trx: Knex, { customer: id }: Locked): Promise<string | null> => {
	if (!id) return null;
	const customer = await trx("customers").select<{ user: string | null }[]>("user").where({ id }).first();
	return customer?.user ?? null;
};

/**
 * `POST /charter/bookings/:number/claim`: puts a booking into the account of whoever is signed in and holds its link.
 * Nothing else gives an account a booking that was made without it. Claiming again changes nothing.
 * @throws UNAUTHORIZED without a sign-in, INVALID_STATE when it is in another account or this one is of the company
 */
export const claimBooking = async (
	context: CharterContext,
	{ loaded }: OpenedBooking,
	caller: Caller,
): Promise<{ number: string; kept: true }> => {
	const { user, ip } = caller;
	if (user === null) throw refuse("UNAUTHORIZED", "sign_in_to_keep", {});
	if ((await companyActors(context, caller)).length > 0) throw isOfTheCompany();
	const { id, number, contact, locale } = loaded.booking;
	await inTransaction(context.database, async (trx) => {
		const locked: Locked = await trx("bookings").where({ id }).forUpdate().first("customer", "status");
		const owner = await ownerOf(trx, locked);
		if (owner === user) return;
		if (owner !== null) throw belongsElsewhere();
		const details = await detailsOf(trx, user, contact);
		const customer = await accountCustomer(context, trx, { user, details, locale: locale ?? "en-US", ip });
		const bookings = await systemItems(context, "bookings", { trx, ip });
		await trx.raw("select set_config('harborsmith.keep_contact', 'on', true)");
		await bookings.updateOne(id, { customer }, inTheNameOf(user, context.now()));
		const { status } = locked;
		await trx.raw("select hs.write_history(?, ?, ?, ?, ?)", [id, user, status, status, changeCode("kept_in_account")]);
	});
	return { number, kept: true };
};
