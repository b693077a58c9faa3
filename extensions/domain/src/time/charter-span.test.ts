import { expect, it } from "vitest";
import { bounds } from "../bounds.ts";
import { checkCharterSpan } from "./charter-span.ts";
import { MINUTE } from "./units.ts";

const span = (starts_at: string, ends_at: string) => checkCharterSpan(new Date(starts_at), new Date(ends_at));

it("takes ninety days and not a second more", () => {
	const start = Date.parse("2033-06-14T15:00:00Z");
	const until = (ms: number) => checkCharterSpan(new Date(start), new Date(start + ms));
	expect(until(bounds.longest_min * MINUTE).ok).toBe(true);
	expect(until(bounds.longest_min * MINUTE + 1000)).toMatchObject({
		error: { code: "INVALID_INPUT", refusal: "charter_too_long", details: { field: "ends_at", days: 90 } },
	});
});

it("takes the years from 1970 to 2199", () => {
	expect(span("1970-01-01T00:00:00Z", "1970-01-02T00:00:00Z").ok).toBe(true);
	expect(span("2199-12-30T00:00:00Z", "2199-12-31T23:59:59Z").ok).toBe(true);
	const refusal = "time_out_of_range";
	expect(span("1969-12-31T23:00:00Z", "1970-01-02T00:00:00Z")).toMatchObject({
		error: { refusal, details: { field: "starts_at", first_year: 1970, last_year: 2199 } },
	});
	expect(span("2199-12-31T00:00:00Z", "2200-01-01T00:00:00Z")).toMatchObject({
		error: { refusal, details: { field: "ends_at" } },
	});
});

it("takes no moment that is none", () => {
	expect(span("2033-06-14T15:00:00Z", "never").ok).toBe(false);
});
