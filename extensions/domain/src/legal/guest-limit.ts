import { defaultLegalLimits } from "../defaults.ts";
import { fail, ok } from "../errors.ts";
import { dateWithin } from "../time/calendar-date.ts";
import type { CharterType, LegalLimit, LocalDate, Result, Yacht } from "../types.ts";
import type { LimitReason } from "../vocabulary.ts";

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
	why: LimitReason;
	/** What the company writes beside a legal limit of its own. */
	words: string | null;
}

/** The lowest of the legal limits that apply, the number on the certificate, and the yacht's own capacity. */
export function guestLimit(input: GuestLimitInput): GuestLimit {
	const { yacht, charter_type } = input;
	const own: GuestLimit = { max_guests: yacht.max_guests, why: "capacity", words: null };
	const candidates: GuestLimit[] = [own];
	if (yacht.certificate === "inspected" && charter_type !== "bareboat") {
		const max_guests = yacht.certificate_guests ?? 0;
		candidates.push({ max_guests, why: max_guests > 0 ? "certificate" : "certificate_unrecorded", words: null });
	}
	const given = input.limits.filter((limit) => applies(limit, input));
	candidates.push(...given.map(({ max_guests, reason }): GuestLimit => ({ max_guests, why: "law", words: reason })));
	const ours = given.length > 0 ? [] : defaultLegalLimits.filter((limit) => applies(limit, input));
	candidates.push(...ours.map(({ max_guests, why }): GuestLimit => ({ max_guests, why, words: null })));
	return candidates.reduce((a, b) => (b.max_guests < a.max_guests ? b : a), own);
}

function applies(limit: Omit<LegalLimit, "reason">, { yacht, charter_type, on }: GuestLimitInput): boolean {
	if (limit.charter_type !== charter_type || !dateWithin(on, limit.valid_from, limit.valid_to)) return false;
	if (limit.certificate && limit.certificate !== yacht.certificate) return false;
	// An unknown tonnage counts as small: the stricter limit holds until someone records the number.
	return !limit.gross_tonnage_below || (yacht.gross_tonnage ?? 0) < limit.gross_tonnage_below;
}

/** GUEST_LIMIT with the limit and its reason in the details when there are too many. */
export function checkGuests(input: GuestLimitInput & { guests: number }): Result<void> {
	const limit = guestLimit(input);
	if (input.guests <= limit.max_guests) return ok();
	const { max_guests, ...reason } = limit;
	return fail("GUEST_LIMIT", "guest_limit", {
		limit: max_guests,
		guests: input.guests,
		charter_type: input.charter_type,
		...reason,
	});
}
