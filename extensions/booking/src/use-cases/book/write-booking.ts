import { randomBytes, randomUUID } from "node:crypto";
import type { BookingRequest, FreshHold } from "@harborsmith/contract/bookings";
import type { CharterContext, PricedCharter } from "@harborsmith/directus-extension-charter";
import { policyFor, priceFingerprint } from "@harborsmith/directus-extension-charter";
import { bookingNumber, dueWhenBooking, holdExpiry, type statusSets } from "@harborsmith/domain";
import type { Caller } from "../../access/caller.ts";
import { ownCustomer } from "../../guests/own-customer.ts";
import { type KeyedRequest, takeKey } from "../../idempotency/idempotency.ts";
import { addressHash, checkLiveHolds, type Holder } from "./check-live-holds.ts";
import { type Announce, insertAlone, insertBooking } from "./insert-booking.ts";
import { writtenBooking } from "./written-booking.ts";

export type WrittenBooking = {
	id: string;
	number: string;
	/** A new one is asked for or held; one that is taken up may be further. */
	status: (typeof statusSets.open)[number];
	hold_expires_at: Date | null;
	yacht: string;
	ends_at: Date;
	/** What is due when booking, as the database has it; nothing only where it costs nothing. */
	due_now_cents: number;
	zone: string;
	/** What stands there, where nobody could have changed it on its way. */
	fresh?: FreshHold | undefined;
};

export type BookingInput = {
	id: string;
	charter: PricedCharter;
	request: BookingRequest;
	keyed: KeyedRequest;
	caller: Caller;
	now: Date;
};

const bookingRow = (context: CharterContext, input: BookingInput, customer: string | null) => {
	const { charter, request, caller, now } = input;
	const { price, config, rules } = charter;
	const isInstant = config.yacht.instant_booking === true;
	const hold_expires_at = isInstant ? holdExpiry(now, charter.starts_at, rules.settings) : null;
	const status: (typeof statusSets.unagreed)[number] = isInstant ? "pending" : "requested";
	return {
		id: input.id,
		number: bookingNumber(randomBytes),
		status,
		charter_type: charter.request.charter_type,
		yacht: config.yacht.id,
		customer,
		starts_at: charter.starts_at.toISOString(),
		ends_at: charter.ends_at.toISOString(),
		guests: charter.request.guests,
		currency: price.currency,
		subtotal_cents: price.subtotal_cents,
		discount_cents: price.discount_cents,
		tax_cents: price.tax_cents,
		total_cents: price.total_cents,
		due_now_cents: price.due_now_cents,
		balance_due_at: price.balance_due_at,
		security_deposit_cents: price.security_deposit_cents,
		hold_expires_at: hold_expires_at?.toISOString() ?? null,
		policy: policyFor(rules, charter.request.charter_type),
		source: "website",
		locale: charter.locale,
		special_requests: request.special_requests || null,
		accepted_terms_at: now.toISOString(),
		promo_code: charter.promo?.id ?? null,
		contact: request.customer,
		quote: {
			address: addressHash(context, caller.ip),
			fingerprint: priceFingerprint(price),
			cancellation: price.cancellation,
			notes: price.notes,
		},
	};
};

type Written = { booking: WrittenBooking; announce: Announce };

const writtenOf = ({ charter }: BookingInput, row: ReturnType<typeof bookingRow>): WrittenBooking => ({
	id: row.id,
	number: row.number,
	status: row.status,
	hold_expires_at: row.hold_expires_at === null ? null : new Date(row.hold_expires_at),
	yacht: row.yacht,
	ends_at: charter.ends_at,
	due_now_cents: dueWhenBooking(row),
	zone: charter.config.yacht.timezone,
});

const freshHold = ({ charter }: BookingInput, row: ReturnType<typeof bookingRow>, charge: string): FreshHold => ({
	charge,
	number: row.number,
	currency: row.currency,
	starts_at: charter.starts_at,
	total_cents: row.total_cents,
	due_now_cents: row.due_now_cents,
	hold_expires_at: row.hold_expires_at === null ? null : new Date(row.hold_expires_at),
	company_minimum_cents: charter.rules.settings.minimum_charge_cents ?? null,
});

const holderOf = (context: CharterContext, { request, caller }: BookingInput): Holder => ({
	email: request.customer.email,
	address: addressHash(context, caller.ip),
});

/** A guest without an account has no customer to be looked for, and most have nobody of the host's to be asked. */
const writeAlone = async (context: CharterContext, input: BookingInput): Promise<Written | undefined> => {
	const { charter, keyed, caller } = input;
	if (caller.user !== null) return undefined;
	const row = bookingRow(context, input, null);
	const holder = holderOf(context, input);
	const charge = row.status === "pending" && dueWhenBooking(row) > 0 ? randomUUID() : null;
	const announce = await insertAlone(context, { row, charter, ip: caller.ip, charge }, { keyed, holder });
	const fresh = charge === null ? undefined : freshHold(input, row, charge);
	return announce && { booking: { ...writtenOf(input, row), fresh }, announce };
};

const writeInTransaction = (context: CharterContext, input: BookingInput): Promise<Written> =>
	context.database.transaction(async (trx) => {
		const { charter, request, caller } = input;
		await takeKey(trx, input.keyed, input.id);
		await checkLiveHolds(context, trx, holderOf(context, input));
		const contact = request.customer;
		const customer = await ownCustomer(context, trx, { contact, caller, locale: charter.locale });
		const row = bookingRow(context, input, customer);
		const announce = await insertBooking(context, trx, { row, charter, ip: caller.ip, charge: null });
		// Filters of the host may have changed it.
		return { booking: await writtenBooking(trx, row.id), announce };
	});

/**
 * Everything a booking is, in one transaction: the key of the request, the customer, the booking (whose trigger takes
 * the slot or refuses with SLOT_TAKEN) and its lines. Realtime and whoever follows bookings hear of it after the commit.
 */
export const writeBooking = async (context: CharterContext, input: BookingInput): Promise<WrittenBooking> => {
	const { booking, announce } = (await writeAlone(context, input)) ?? (await writeInTransaction(context, input));
	// It stands: what is told of it may fail, and takes nothing back.
	await announce().catch((err: unknown) =>
		context.directus.logger.warn({ err, booking: booking.number }, "Not announced"),
	);
	return booking;
};
