import type { BookingState } from "../types.ts";
import { isStatus } from "../vocabulary.ts";

/**
 * What the calendar file of a booking does: it puts the charter into a calendar, or takes it out again. Undefined where
 * there is no file, since the charter was never confirmed.
 */
export function calendarFile({
	status,
	calendar_sequence,
}: Pick<BookingState, "status" | "calendar_sequence">): "adds" | "removes" | undefined {
	if (isStatus("sailing", status)) return "adds";
	return isStatus("called_off", status) && (calendar_sequence ?? 0) > 0 ? "removes" : undefined;
}
