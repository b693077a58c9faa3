import type { BookingState } from "../types.ts";

const takesPlace = new Set<string>(["confirmed", "in_progress", "completed"]);
const calledOff = new Set<string>(["cancelled", "no_show"]);

/**
 * What the calendar file of a booking does: it puts the charter into a calendar, or takes it out again. Undefined where
 * there is no file, since the charter was never confirmed.
 */
export function calendarFile({
	status,
	calendar_sequence,
}: Pick<BookingState, "status" | "calendar_sequence">): "adds" | "removes" | undefined {
	if (takesPlace.has(status)) return "adds";
	return calledOff.has(status) && (calendar_sequence ?? 0) > 0 ? "removes" : undefined;
}
