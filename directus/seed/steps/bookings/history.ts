import { DAY, MINUTE } from "@harborsmith/domain/time";
import type { PricedTrip } from "./price-trip.ts";

export interface Moment {
	at: Date;
	status: "pending" | "confirmed" | "in_progress" | "completed" | "cancelled" | "no_show";
	/** What the history says of it, as a code of the contract's words. */
	code?: "paid" | "cancelled_by_guest";
}

/** What has happened to a trip by now, step by step, as the status table allows. */
export function historyOf(trip: PricedTrip, now: Date): Moment[] {
	const later = (date: Date, milliseconds: number): Date => new Date(date.getTime() + milliseconds);
	const moments: Moment[] = [
		{ at: trip.booked_at, status: "pending" },
		{ at: later(trip.booked_at, 3 * MINUTE), status: "confirmed", code: "paid" },
	];
	if (trip.outcome === "cancelled") {
		moments.push({ at: later(trip.booked_at, DAY * 0.7), status: "cancelled", code: "cancelled_by_guest" });
	} else if (trip.outcome === "no_show") {
		moments.push({ at: later(trip.starts_at, 60 * MINUTE), status: "no_show" });
	} else {
		moments.push(
			{ at: later(trip.starts_at, -5 * MINUTE), status: "in_progress" },
			{ at: later(trip.ends_at, 4 * MINUTE), status: "completed" },
		);
	}
	return moments.filter(({ at }, index) => index < 2 || at < now);
}
