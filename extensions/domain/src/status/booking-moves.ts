import { fail, ok } from "../errors.ts";
import { DAY_MIN, MINUTE } from "../time/units.ts";
import type { BookingStatus, Result } from "../types.ts";
import { isStatus } from "../vocabulary.ts";

/** The only moves of a booking. The database holds the same table and refuses everything else. */
export const bookingMoves: Readonly<Record<BookingStatus, readonly BookingStatus[]>> = Object.freeze({
	requested: ["pending", "cancelled", "expired"],
	pending: ["confirmed", "expired", "cancelled"],
	// A payment that arrives late, on a slot that is still free.
	expired: ["confirmed"],
	confirmed: ["in_progress", "cancelled", "no_show"],
	in_progress: ["completed"],
	completed: [],
	cancelled: [],
	no_show: [],
});

/** Whether the status may change from one to the other. Staying is not a move. */
export function canMove(from: BookingStatus, to: BookingStatus): boolean {
	return bookingMoves[from].includes(to);
}

/** `true` when the status changes, `false` when there is nothing to do. INVALID_STATE when the table has no such move. */
export function move(from: BookingStatus, to: BookingStatus): Result<boolean> {
	if (from === to) return ok(false);
	if (canMove(from, to)) return ok(true);
	const allowed = bookingMoves[from];
	return fail("INVALID_STATE", "move_not_allowed", { from, to, allowed });
}

/** Whether a booking of this status takes time of its yacht. */
export function occupies(status: BookingStatus): boolean {
	return isStatus("occupying", status);
}

/**
 * Minutes after its start from which a charter may become something; below zero they are before it. Guests come aboard a
 * day before at the earliest, and who is missing for an hour is a no-show. The database holds the same numbers.
 */
export const moveOpensMin: Readonly<Partial<Record<BookingStatus, number>>> = Object.freeze({
	in_progress: -DAY_MIN,
	no_show: 60,
});

/** Whether the time has come for a charter with this start to become `to`. The table of moves is another question. */
export function isMoveOpen(to: BookingStatus, starts_at: Date, now: Date): boolean {
	const opens_min = moveOpensMin[to];
	return opens_min === undefined || now.getTime() >= starts_at.getTime() + opens_min * MINUTE;
}

/** Whether a booking of this status stays as it was: its yacht, time, kind, guests and promo code. */
export function isOver(status: BookingStatus): boolean {
	return isStatus("over", status);
}
