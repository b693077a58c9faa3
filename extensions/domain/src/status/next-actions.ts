import { canExtendHold, holdIsLive } from "../holds/hold.ts";
import { HOUR } from "../time/zone.ts";
import type { BookingState } from "../types.ts";
import type { NextAction } from "../vocabulary.ts";
import { calendarFile } from "./calendar-file.ts";

/** Hours before the start from which the crew may hand the yacht over. */
const CHECK_IN_OPENS_HOURS = 24;
/** Hours after the start from which a guest who is missing counts as a no-show. */
const NO_SHOW_AFTER_HOURS = 1;

/** What the guest, or staff, can do with a booking at this moment, as far as they may. @see ../rights/may-do.ts */
export function nextActions(booking: BookingState, now: Date, audience: "guest" | "staff" = "guest"): NextAction[] {
	const steps = audience === "guest" ? forGuest(booking, now) : forStaff(booking, now);
	return calendarFile(booking) ? [...steps, "invite"] : steps;
}

function owes(booking: BookingState): boolean {
	return booking.paid_cents - booking.refunded_cents < booking.total_cents;
}

function forGuest(booking: BookingState, now: Date): NextAction[] {
	const ahead = now < booking.starts_at;
	switch (booking.status) {
		case "requested":
			return ["cancel"];
		case "pending": {
			const { starts_at, hold_expires_at = null, hold_extended } = booking;
			if (hold_expires_at && !holdIsLive({ hold_expires_at }, now)) return [];
			return canExtendHold({ starts_at, hold_expires_at, hold_extended }, now)
				? ["pay", "extend_hold", "cancel"]
				: ["pay", "cancel"];
		}
		case "confirmed": {
			const actions: NextAction[] = owes(booking) ? ["pay_balance"] : [];
			if (ahead) actions.push("reschedule", "cancel");
			return actions;
		}
		case "in_progress":
			return owes(booking) ? ["pay_balance"] : [];
		case "completed":
			return owes(booking) ? ["pay_balance", "review"] : ["review"];
		default:
			return [];
	}
}

function forStaff(booking: BookingState, now: Date): NextAction[] {
	const hours = (booking.starts_at.getTime() - now.getTime()) / HOUR;
	switch (booking.status) {
		case "requested":
			return ["approve", "decline", "move", "change"];
		case "pending":
			return ["confirm", "cancel", "move", "change"];
		case "expired":
			return ["confirm"];
		case "confirmed": {
			const actions: NextAction[] = hours <= CHECK_IN_OPENS_HOURS ? ["check_in"] : [];
			actions.push("move", "change", "cancel");
			return hours <= -NO_SHOW_AFTER_HOURS ? [...actions, "no_show"] : actions;
		}
		case "in_progress":
			return ["check_out", "move", "change"];
		default:
			return [];
	}
}
