import { expect, test } from "vitest";
import { yacht } from "../testing/fixtures.ts";
import type { CharterType, LegalLimit, Yacht } from "../types.ts";
import { checkGuests, guestLimit } from "./guest-limit.ts";

function limit(
	charter_type: CharterType,
	change: Partial<Yacht> = {},
	limits: LegalLimit[] = [],
	on = "2026-07-14",
): number {
	return guestLimit({ yacht: yacht({ max_guests: 40, ...change }), charter_type, limits, on }).max_guests;
}

test("bareboat carries twelve, captained and moored uninspected yachts six, inspected ones their certificate's number", () => {
	expect(limit("bareboat")).toBe(12);
	expect(limit("bareboat", { certificate: "inspected", certificate_guests: 30 })).toBe(12);
	expect(limit("captained")).toBe(6);
	expect(limit("captained", { gross_tonnage: null })).toBe(6);
	expect(limit("dockside")).toBe(6);
	expect(limit("captained", { gross_tonnage: 100 })).toBe(12);
	expect(limit("captained", { certificate: "inspected", certificate_guests: 30 })).toBe(30);
	expect(limit("captained", { certificate: "inspected", certificate_guests: null })).toBe(0);
});

test("the yacht's own capacity holds below the law", () => {
	expect(limit("bareboat", { max_guests: 8 })).toBe(8);
	expect(limit("captained", { certificate: "inspected", certificate_guests: 30, max_guests: 20 })).toBe(20);
});

test("dated limits replace the defaults on their days only", () => {
	const limits: LegalLimit[] = [
		{ charter_type: "bareboat", max_guests: 10, valid_from: "2026-07-01", valid_to: "2026-07-31", reason: "New rule." },
		{ charter_type: "captained", certificate: "inspected", max_guests: 25, reason: "Local rule." },
	];
	expect(limit("bareboat", {}, limits)).toBe(10);
	expect(limit("bareboat", {}, limits, "2026-08-01")).toBe(12);
	expect(limit("captained", {}, limits)).toBe(6);
	expect(limit("captained", { certificate: "inspected", certificate_guests: 30 }, limits)).toBe(25);
});

test("a party that is too large is told the limit and the reason", () => {
	const input = { yacht: yacht(), charter_type: "captained" as const, limits: [], on: "2026-07-14" };
	expect(checkGuests({ ...input, guests: 6 }).ok).toBe(true);
	expect(checkGuests({ ...input, guests: 7 })).toMatchObject({
		ok: false,
		error: {
			code: "GUEST_LIMIT",
			details: { limit: 6, guests: 7, why: "law_uninspected_small", words: null },
		},
	});
});
