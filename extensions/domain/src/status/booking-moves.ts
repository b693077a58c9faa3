import { fail, ok } from "../errors.ts";
import type { BookingStatus, Result } from "../types.ts";

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

const OCCUPYING: ReadonlySet<BookingStatus> = new Set(["pending", "confirmed", "in_progress", "completed"]);

/** Whether a booking of this status takes time of its yacht. */
export function occupies(status: BookingStatus): boolean {
	return OCCUPYING.has(status);
}
