import { ok } from "../errors.ts";
import { checkGuests } from "../legal/guest-limit.ts";
import type { CalendarInput, LocalDate, Result } from "../types.ts";

type Party = Pick<CalendarInput, "yacht" | "charter_type" | "guests" | "legal_limits">;

/** GUEST_LIMIT for a party that is named and too large on that date. */
export function guestsFit({ yacht, charter_type, guests, legal_limits }: Party, on: LocalDate): Result<void> {
	if (guests === undefined) return ok();
	return checkGuests({ yacht, charter_type, limits: legal_limits ?? [], on, guests });
}

/** The same for a whole calendar: asked once unless a limit has dates. */
export function guestsFitOn(party: Party): (on: LocalDate) => boolean {
	if (party.guests === undefined) return () => true;
	const dated = party.legal_limits?.some((limit) => limit.valid_from || limit.valid_to);
	if (dated) return (on) => guestsFit(party, on).ok;
	const fits = guestsFit(party, "2000-01-01").ok;
	return () => fits;
}
