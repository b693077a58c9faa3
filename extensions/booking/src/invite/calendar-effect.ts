import { calendarFile } from "@harborsmith/domain";
import { refuse } from "@harborsmith/kit";
import type { LoadedBooking } from "../access/find-booking.ts";

/** Whether the file puts the charter into a calendar or takes it out. @throws INVALID_STATE where there is no file */
export const calendarEffect = ({ status, calendar_sequence }: LoadedBooking["booking"]): "adds" | "removes" => {
	const effect = calendarFile({ status, calendar_sequence });
	if (effect) return effect;
	throw refuse("INVALID_STATE", "invite_not_yet", { status });
};
