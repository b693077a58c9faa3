import { writeOutbox } from "@harborsmith/kit";
import type { Knex } from "knex";
import type { BookingRow } from "./booking-row.ts";

interface Lost {
	/** The refund: Stripe's id, or the order's key where Stripe made none. */
	key: string;
	order: string | null;
	payment_intent: string | null;
	amount_cents: number;
	currency: string;
}

/** A refund that a letter has promised came to nothing: its guest is told that the money comes another way. */
export const announceLostRefund = (trx: Knex, { id, number }: BookingRow, lost: Lost): Promise<void> =>
	writeOutbox(trx, { topic: "payment.refund_lost", booking: id, payload: { booking: id, number, ...lost } });
