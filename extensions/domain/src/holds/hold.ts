import { fail, ok } from "../errors.ts";
import { MINUTE } from "../time/zone.ts";
import type { Result, Settings } from "../types.ts";

/** When a hold placed now ends. */
export function holdExpiry(now: Date, settings: Pick<Settings, "hold_minutes">): Date {
	return new Date(now.getTime() + settings.hold_minutes * MINUTE);
}

export interface Hold {
	hold_expires_at: Date | null;
	hold_extended?: boolean | null;
}

/** A hold lives until, and not at, its expiry. */
export function holdIsLive(hold: Hold, now: Date): boolean {
	return hold.hold_expires_at !== null && now < hold.hold_expires_at;
}

/** The new expiry when payment starts. HOLD_EXPIRED when it is too late, INVALID_STATE the second time. */
export function extendHold(hold: Hold, now: Date, settings: Pick<Settings, "hold_extension_minutes">): Result<Date> {
	if (hold.hold_expires_at === null) return fail("INVALID_STATE", "This booking is not being held.");
	if (!holdIsLive(hold, now)) {
		return fail("HOLD_EXPIRED", "The time to pay is over and the yacht is free for others. Please book again.");
	}
	if (hold.hold_extended) return fail("INVALID_STATE", "The time to pay was extended already.");
	return ok(new Date(hold.hold_expires_at.getTime() + settings.hold_extension_minutes * MINUTE));
}
