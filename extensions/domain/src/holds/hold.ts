import { fail, ok } from "../errors.ts";
import { MINUTE } from "../time/units.ts";
import type { Result, Settings } from "../types.ts";

/** No hold outlives the start of its charter. */
const untilStart = (end: number, starts_at: Date): Date => new Date(Math.min(end, starts_at.getTime()));

/** When a hold placed now, on a charter that begins at `starts_at`, ends. */
export function holdExpiry(now: Date, starts_at: Date, settings: Pick<Settings, "hold_minutes">): Date {
	return untilStart(now.getTime() + settings.hold_minutes * MINUTE, starts_at);
}

export interface Hold {
	starts_at: Date;
	hold_expires_at: Date | null;
	hold_extended?: boolean | null;
}

/** A hold lives until, and not at, its expiry. */
export function holdIsLive(hold: Pick<Hold, "hold_expires_at">, now: Date): boolean {
	return hold.hold_expires_at !== null && now < hold.hold_expires_at;
}

/** Whether there is time left that a hold may still be given: once, and not beyond the start. */
export function canExtendHold({ starts_at, hold_expires_at, hold_extended }: Hold, now: Date): boolean {
	return holdIsLive({ hold_expires_at }, now) && !hold_extended && Number(hold_expires_at) < starts_at.getTime();
}

/** The new expiry when payment starts. HOLD_EXPIRED when it is too late, INVALID_STATE when no more can be given. */
export function extendHold(hold: Hold, now: Date, settings: Pick<Settings, "hold_extension_minutes">): Result<Date> {
	if (hold.hold_expires_at === null) return fail("INVALID_STATE", "not_held");
	if (!holdIsLive(hold, now)) {
		return fail("HOLD_EXPIRED", "time_to_pay_over");
	}
	if (hold.hold_extended) return fail("INVALID_STATE", "time_to_pay_extended");
	if (!canExtendHold(hold, now)) return fail("INVALID_STATE", "time_to_pay_until_start");
	return ok(untilStart(hold.hold_expires_at.getTime() + settings.hold_extension_minutes * MINUTE, hold.starts_at));
}
