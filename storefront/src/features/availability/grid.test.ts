import { formatCompactPrice } from "@harborsmith/domain/money";
import { addDays, addDuration, durationBetween } from "@harborsmith/domain/time";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heron } from "../testing/heron.ts";
import { fittingChoice } from "./choice.ts";
import { monthEnd, monthGrid, monthOf, weekday } from "./month.ts";
import { moveFocus } from "./move-focus.ts";

const bounds = { min: "2026-11-20", max: "2028-05-20", week_start: 0 };
const move = (date: string, key: string, shift = false) => moveFocus(date, key, shift, bounds);

describe("month grid", () => {
	it("holds every day of any month once, in its column", () => {
		const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays("1990-01-01", days));
		fc.assert(
			fc.property(day, fc.integer({ min: 0, max: 6 }), (date, weekStart) => {
				const weeks = monthGrid(date, weekStart);
				const days = weeks.flat().filter((cell) => cell !== null);
				expect(days[0]).toBe(monthOf(date));
				expect(days.at(-1)).toBe(monthEnd(date));
				expect(new Set(days).size).toBe(Number(monthEnd(date).slice(8)));
				for (const week of weeks) {
					expect(week).toHaveLength(7);
					for (const [column, cell] of week.entries()) {
						if (cell) expect((weekday(cell) - weekStart + 7) % 7).toBe(column);
					}
				}
			}),
		);
	});
});

describe("keys in the grid", () => {
	it("move by day and week, also into the next month", () => {
		expect(move("2026-11-30", "ArrowRight")).toBe("2026-12-01");
		expect(move("2026-11-30", "ArrowDown")).toBe("2026-12-07");
		expect(move("2026-12-01", "ArrowLeft")).toBe("2026-11-30");
		expect(move("2026-12-07", "ArrowUp")).toBe("2026-11-30");
	});

	it("jump to the ends of the week", () => {
		expect(move("2026-12-09", "Home")).toBe("2026-12-06");
		expect(move("2026-12-09", "End")).toBe("2026-12-12");
		expect(moveFocus("2026-12-09", "Home", false, { ...bounds, week_start: 1 })).toBe("2026-12-07");
	});

	it("turn months, and years with Shift", () => {
		expect(move("2026-12-31", "PageDown")).toBe("2027-01-31");
		expect(move("2027-01-31", "PageDown")).toBe("2027-02-28");
		expect(move("2026-12-15", "PageDown", true)).toBe("2027-12-15");
		expect(move("2027-12-15", "PageUp", true)).toBe("2026-12-15");
	});

	it("stop at today and at the end of the booking window", () => {
		expect(move("2026-11-22", "PageUp")).toBe("2026-11-20");
		expect(move("2028-05-19", "ArrowDown")).toBe("2028-05-20");
	});

	it("leave other keys alone", () => {
		expect(move("2026-12-09", "Tab")).toBeUndefined();
		expect(move("2026-12-09", "a")).toBeUndefined();
	});
});

describe("what is chosen", () => {
	it("ends at the same hour after whole days, and after elapsed time otherwise", () => {
		const zone = "America/Los_Angeles";
		const end = (start: string, minutes: number) => addDuration(new Date(start), minutes, zone).toISOString();
		expect(end("2026-10-31T12:00:00-07:00", 10_080)).toBe("2026-11-07T20:00:00.000Z");
		expect(end("2026-12-05T10:00:00-08:00", 240)).toBe("2026-12-05T22:00:00.000Z");
	});

	it("lasts as long as it takes to come from its start to its end, also in the hour that November repeats", () => {
		const zone = fc.constantFrom("America/Los_Angeles", "Europe/Madrid", "Australia/Lord_Howe", "America/Phoenix");
		const change = fc.constantFrom("2026-11-01T09:00Z", "2026-03-08T10:00Z", "2026-10-25T01:00Z", "2026-07-01T00:00Z");
		const halfHours = fc.integer({ min: -200, max: 200 });
		const minutes = fc.oneof(fc.integer({ min: 2, max: 95 }), fc.constantFrom(48, 96, 144, 336));
		const lengths = fc.property(zone, change, halfHours, minutes, (name, near, offset, half) => {
			const start = new Date(Date.parse(near) + offset * 30 * 60_000);
			const end = addDuration(start, half * 30, name);
			expect(addDuration(start, durationBetween(start, end, name), name)).toEqual(end);
		});
		fc.assert(lengths, { numRuns: 4000 });
		expect(addDuration(new Date("2026-10-31T08:30:00.000Z"), 1440, "America/Los_Angeles").toISOString()).toBe(
			"2026-11-01T08:30:00.000Z",
		);
	});

	it("is corrected to what the yacht offers", () => {
		expect(fittingChoice(heron, { type: "dockside", guests: 40 })).toMatchObject({ type: "captained", guests: 6 });
		expect(
			fittingChoice(heron, { type: "bareboat", duration_min: 60, starts_at: "2026-12-05T10:00:00-08:00" }),
		).toEqual({
			type: "bareboat",
			duration_min: 240,
			guests: 2,
			starts_at: undefined,
		});
	});

	it("shows prices that fit into a cell", () => {
		expect(formatCompactPrice(87_000, "USD", "en-US")).toBe("$870");
		expect(formatCompactPrice(1_060_000, "USD", "en-US")).toBe("$10.6K");
		expect(formatCompactPrice(87_000, "JPY", "en-US")).toBe("¥87K");
		expect(formatCompactPrice(8_700, "JPY", "en-US")).toBe("¥8,700");
		expect(formatCompactPrice(870_400, "KWD", "en-US").replaceAll(/\s/g, " ")).toBe("KWD 870");
	});
});
