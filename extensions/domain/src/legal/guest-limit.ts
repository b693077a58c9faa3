import { defaultLegalLimits } from "../defaults.ts";
import { fail, ok } from "../errors.ts";
import { dateWithin } from "../time/calendar-date.ts";
import type { CharterType, LegalLimit, LocalDate, Result, Yacht } from "../types.ts";

export interface GuestLimitInput {
	yacht: Pick<Yacht, "max_guests" | "certificate" | "certificate_guests" | "gross_tonnage">;
	charter_type: CharterType;
	/** All dated limits; what they do not cover falls back to `defaultLegalLimits`. */
	limits: readonly LegalLimit[];
	/** Local date of the start. */
	on: LocalDate;
}

export interface GuestLimit {
	max_guests: number;
	reason: string;
}

/** The lowest of the legal limits that apply, the number on the certificate, and the yacht's own capacity. */
export function guestLimit(input: GuestLimitInput): GuestLimit {
	const { yacht, charter_type } = input;
	const own = { max_guests: yacht.max_guests, reason: `This yacht takes at most ${yacht.max_guests} guests.` };
	const candidates: GuestLimit[] = [own];
	if (yacht.certificate === "inspected" && charter_type !== "bareboat") {
		const number = yacht.certificate_guests ?? 0;
		const reason =
			number > 0
				? `The certificate of inspection allows ${number} passengers.`
				: "The number of passengers on the certificate of inspection is not recorded.";
		candidates.push({ max_guests: number, reason });
	}
	const given = input.limits.filter((limit) => applies(limit, input));
	candidates.push(...(given.length > 0 ? given : defaultLegalLimits.filter((limit) => applies(limit, input))));
	const lowest = candidates.reduce((a, b) => (b.max_guests < a.max_guests ? b : a), own);
	return { max_guests: lowest.max_guests, reason: lowest.reason };
}

function applies(limit: LegalLimit, { yacht, charter_type, on }: GuestLimitInput): boolean {
	if (limit.charter_type !== charter_type || !dateWithin(on, limit.valid_from, limit.valid_to)) return false;
	if (limit.certificate && limit.certificate !== yacht.certificate) return false;
	// An unknown tonnage counts as small: the stricter limit holds until someone records the number.
	return !limit.gross_tonnage_below || (yacht.gross_tonnage ?? 0) < limit.gross_tonnage_below;
}

/** GUEST_LIMIT with the limit and its reason in the details when there are too many. */
export function checkGuests(input: GuestLimitInput & { guests: number }): Result<void> {
	const limit = guestLimit(input);
	if (input.guests <= limit.max_guests) return ok();
	return fail("GUEST_LIMIT", `${input.guests} guests are too many. ${limit.reason}`, {
		limit: limit.max_guests,
		guests: input.guests,
		reason: limit.reason,
	});
}
