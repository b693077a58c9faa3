import type { BookingStatus } from "@harborsmith/domain";
import type { Knex } from "knex";

/** The columns of a booking that payments act on. */
export interface BookingRow {
	id: string;
	number: string;
	status: BookingStatus;
	currency: string;
	starts_at: Date;
	total_cents: number;
	paid_cents: number;
	refunded_cents: number;
	refunding_cents: number;
	due_now_cents: number;
	hold_expires_at: Date | null;
}

export const bookingColumns = [
	"id",
	"number",
	"status",
	"currency",
	"starts_at",
	"total_cents",
	"paid_cents",
	"refunded_cents",
	"refunding_cents",
	"due_now_cents",
	"hold_expires_at",
] as const;

export const readBooking = (database: Knex, id: string): Promise<BookingRow | undefined> =>
	database("bookings")
		.select<BookingRow[]>(...bookingColumns)
		.where({ id })
		.first();

/** Locks a booking until the end of the transaction. Everyone who writes its ledger or status does this first. */
export const lockBooking = (trx: Knex, id: string): Promise<BookingRow | undefined> =>
	trx("bookings")
		.select<BookingRow[]>(...bookingColumns)
		.where({ id })
		.forNoKeyUpdate()
		.first();
