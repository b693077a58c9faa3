import { errorStatus } from "@harborsmith/domain";
import { describe, expect, it } from "vitest";
import { translator } from "../../i18n/catalogue.ts";
import { ApiError } from "../../lib/api/api-error.ts";
import { errorText } from "./error-text.ts";

const ours = ["UNREACHABLE", "UNREADABLE"];
const raw = "ends_at: must be after starts_at";
const refusal = (code: string, details: Record<string, unknown> = {}) =>
	new ApiError({ code, status: errorStatus[code as keyof typeof errorStatus] ?? 0, message: raw, details });
const about = (field: string) => refusal("INVALID_INPUT", { details: [{ field, issue: "must be after starts_at" }] });

describe.each(["en", "es"] as const)("what a guest reads in %s of a refusal", (locale) => {
	const t = translator(locale);

	it.each([...Object.keys(errorStatus), ...ours])("%s is a sentence of ours", (code) => {
		const text = errorText(refusal(code), t);
		expect(text).not.toBe(raw);
		expect(text).not.toBe(t("error.generic"));
		expect(text).toMatch(/^[A-ZÁ].+\.$/);
	});

	it.each(["yacht", "charter_type", "starts_at", "ends_at", "guests", "extras.0.quantity", "promo_code"])(
		"a %s that cannot be used is named in its own words",
		(field) => {
			const text = errorText(about(field), t);
			expect(text).not.toMatch(/starts_at|ends_at|must/);
			expect(text).not.toBe(errorText(about("body"), t));
		},
	);

	it("the limit of guests is named", () => {
		expect(errorText(refusal("GUEST_LIMIT", { limit: 6 }), t)).toContain("6");
	});

	it.each(["used_up", "used_by_customer", "not_yet", "over", "travel_dates", "min_total"])(
		"a promo code that is refused as %s says why",
		(reason) => {
			const text = errorText(refusal("PROMO_INVALID", { reason }), t);
			expect(text).toMatch(/^[A-ZÁ].+\.$/);
			expect(text).not.toBe(errorText(refusal("PROMO_INVALID"), t));
		},
	);

	it("a booking of another account is not one that has moved on", () => {
		const text = errorText(refusal("INVALID_STATE", { reason: "other_account" }), t);
		expect(text).toMatch(locale === "en" ? /already kept in another account/ : /guardada en otra cuenta/);
	});

	it("a code of a newer service is not shown", () => {
		expect(errorText(refusal("SOMETHING_NEW"), t)).toBe(t("error.generic"));
	});
});
