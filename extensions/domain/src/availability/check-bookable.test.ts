import { expect, test } from "vitest";
import { at, bookable, occupied, rate, rule, yacht } from "../testing/fixtures.ts";
import type { BookableInput } from "../types.ts";
import { alternatives } from "./alternatives.ts";
import { checkBookable } from "./check-bookable.ts";

function code(change: Partial<BookableInput>): string {
	const result = checkBookable(bookable(change));
	return result.ok ? "ok" : result.error.code;
}

const hours = { opens_at: "09:00", closes_at: "18:00" };
const slot = (from: string, to: string): Partial<BookableInput> => ({
	starts_at: at(`2026-07-14T${from}`),
	ends_at: at(`2026-07-14T${to}`),
});

test("every rule refuses with its own code", () => {
	expect(code({})).toBe("ok");
	expect(code(slot("14:00", "10:00"))).toBe("INVALID_INPUT");
	expect(code({ charter_type: "dockside" })).toBe("NOT_SOLD");
	expect(code({ charter_type: "bareboat" })).toBe("NOT_SOLD");
	expect(code({ yacht: yacht({ ...hours, status: "inactive" }) })).toBe("NOT_SOLD");
	expect(code({ guests: 7 })).toBe("GUEST_LIMIT");
	expect(code({ now: at("2026-07-14T10:01") })).toBe("TOO_SHORT_NOTICE");
	expect(code({ yacht: yacht({ ...hours, min_notice_min: 60 }), now: at("2026-07-14T09:00") })).toBe("ok");
	expect(code({ yacht: yacht({ ...hours, min_notice_min: 61 }), now: at("2026-07-14T09:00") })).toBe(
		"TOO_SHORT_NOTICE",
	);
	expect(code({ yacht: yacht({ ...hours, max_advance_days: 13 }) })).toBe("ok");
	expect(code({ yacht: yacht({ ...hours, max_advance_days: 12 }) })).toBe("TOO_FAR_AHEAD");
	expect(code(slot("08:30", "12:00"))).toBe("OUTSIDE_HOURS");
	expect(code(slot("15:00", "18:30"))).toBe("OUTSIDE_HOURS");
	expect(code(slot("15:00", "18:00"))).toBe("ok");
	expect(code(slot("10:15", "14:00"))).toBe("OUTSIDE_HOURS");
	expect(code({ yacht: yacht({ ...hours, min_duration_min: 241 }) })).toBe("TOO_SHORT");
	expect(code({ rate_rules: [rule({ min_duration_min: 300 })] })).toBe("TOO_SHORT");
	expect(code({ occupied: [occupied("2026-07-14T13:59", "2026-07-14T18:00")] })).toBe("SLOT_TAKEN");
	expect(code({ occupied: [occupied("2026-07-14T14:00", "2026-07-14T18:00")] })).toBe("ok");
	expect(code({ occupied: [occupied("2026-07-14T14:00", "2026-07-14T18:00", 1)] })).toBe("SLOT_TAKEN");
});

test("a charter of one day over the start of summer time is not too short", () => {
	const day = yacht({ ...hours, min_duration_min: 1440 });
	const span = { starts_at: at("2027-03-13T12:00"), ends_at: at("2027-03-14T12:00"), now: at("2027-03-01T12:00") };
	expect(code({ yacht: day, ...span })).toBe("ok");
});

test("a taken slot brings the three nearest free ones of the same length", () => {
	const taken = occupied("2026-07-14T09:00", "2026-07-14T17:00");
	const result = checkBookable(bookable({ occupied: [taken] }));
	expect(result.ok ? null : result.error.details?.alternatives).toEqual([
		{ starts_at: "2026-07-13T14:00:00-07:00", ends_at: "2026-07-13T18:00:00-07:00" },
		{ starts_at: "2026-07-13T13:30:00-07:00", ends_at: "2026-07-13T17:30:00-07:00" },
		{ starts_at: "2026-07-13T13:00:00-07:00", ends_at: "2026-07-13T17:00:00-07:00" },
	]);
});

test("alternatives are bookable and never before the notice", () => {
	const input = bookable({ occupied: [occupied("2026-07-14T09:00", "2026-07-14T12:00")], now: at("2026-07-14T09:30") });
	const found = alternatives(input);
	expect(found.map((slotFound) => slotFound.starts_at)).toEqual([
		"2026-07-14T12:00:00-07:00",
		"2026-07-14T12:30:00-07:00",
		"2026-07-14T13:00:00-07:00",
	]);
	for (const { starts_at, ends_at } of found) {
		expect(checkBookable({ ...input, starts_at: new Date(starts_at), ends_at: new Date(ends_at) }).ok).toBe(true);
	}
	expect(alternatives({ ...input, rates: [rate("week", 1)] })).toEqual([]);
});
