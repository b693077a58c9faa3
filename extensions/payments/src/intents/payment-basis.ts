import type { FreshHold } from "@harborsmith/contract/bookings";
import { minimumCharge } from "@harborsmith/domain";
import { type PreparedStatement, preparedQuery } from "@harborsmith/kit";
import type { Knex } from "knex";
import type { ChargeRow } from "../charges/charge-row.ts";
import { chargeOfGuest, openFare } from "../charges/open-charge.ts";
import { type BookingRow, bookingColumns } from "../ledger/booking-row.ts";

/** A booking, what its guest is being asked for already, and the smallest amount that their card can be charged. */
export interface PaymentBasis {
	booking: BookingRow;
	before: ChargeRow | undefined;
	/** The company's setting, else Stripe's own for the currency. */
	minimum_cents: number;
}

type Row = BookingRow & { before: ChargeRow | null; company_minimum_cents: number | null };

const reading: PreparedStatement = {
	name: "harborsmith-read-payment-basis",
	text: `select ${bookingColumns.join(", ")},
	(select minimum_charge_cents from site_settings limit 1) as company_minimum_cents,
	(select to_jsonb(open) from (${chargeOfGuest.text}) as open) as before
from bookings where id = $1`,
};

/** The same of a hold that has just been written; what a payment is then written for is compared with the booking. */
export const freshBasis = (id: string, { company_minimum_cents, charge, ...hold }: FreshHold): PaymentBasis => {
	const nothing = { paid_cents: 0, refunded_cents: 0, refunding_cents: 0 };
	const booking: BookingRow = { ...hold, ...nothing, id, status: "pending" };
	const minimum_cents = minimumCharge(hold.currency, company_minimum_cents);
	return { booking, before: openFare(charge, booking), minimum_cents };
};

/** In one statement: a guest waits for it. */
export const readPaymentBasis = async (database: Knex, id: string): Promise<PaymentBasis | undefined> => {
	const [found] = await preparedQuery<Row>(database, reading, [id]);
	if (!found) return undefined;
	const { before, company_minimum_cents, ...booking } = found;
	const minimum_cents = minimumCharge(booking.currency, company_minimum_cents);
	return { booking, before: before ?? undefined, minimum_cents };
};
