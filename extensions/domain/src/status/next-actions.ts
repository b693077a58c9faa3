import { canExtendHold, holdIsLive } from "../holds/hold.ts";
import { leftToPay } from "../payments/left-to-pay.ts";
import type { BookingState } from "../types.ts";
import type { NextAction } from "../vocabulary.ts";
import { isMoveOpen } from "./booking-moves.ts";
import { calendarFile } from "./calendar-file.ts";

/** What the guest, or staff, can do with a booking at this moment, as far as they may. @see ../rights/may-do.ts */
export function nextActions(booking: BookingState, now: Date, audience: "guest" | "staff" = "guest"): NextAction[] {
	const steps = audience === "guest" ? forGuest(booking, now) : forStaff(booking, now);
	return calendarFile(booking) ? [...steps, "invite"] : steps;
}

function owes(booking: BookingState): boolean {
	return leftToPay(booking) > 0;
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
	const { starts_at } = booking;
	switch (booking.status) {
		case "requested":
			return ["approve", "decline", "move", "change"];
		case "pending":
			return ["confirm", "cancel", "move", "change"];
		case "expired":
			return ["confirm"];
		case "confirmed": {
			const actions: NextAction[] = isMoveOpen("in_progress", starts_at, now) ? ["check_in"] : [];
			actions.push("move", "change", "cancel");
			return isMoveOpen("no_show", starts_at, now) ? [...actions, "no_show"] : actions;
		}
		case "in_progress":
			return ["check_out", "move", "change"];
		default:
			return [];
	}
}
