import { describe, expect, it } from "vitest";
import { addDays, addMonths, isDate } from "./calendar-date.ts";
import { addMinutes, daysBetween, instantOf, isOnce, localTime, minutesBetween } from "./local-time.ts";
import { localDate } from "./wall-clock.ts";

describe("wall clock", () => {
	it("counts a day of a charter as 24 hours even when the clocks change that night", () => {
		expect(minutesBetween("2026-10-31T12:00", "2026-11-01T12:00")).toBe(1440);
		expect(minutesBetween("2026-12-05T22:30", "2026-12-06T01:00")).toBe(150);
	});

	it("names an instant in the yacht's zone on both sides of the clock change", () => {
		expect(localTime("2026-03-07T21:00:00Z", "America/Los_Angeles")).toBe("2026-03-07T13:00");
		expect(localTime("2026-03-08T20:00:00Z", "America/Los_Angeles")).toBe("2026-03-08T13:00");
	});

	it("moves by whole days at the same hour, whatever the clocks do", () => {
		expect(addMinutes("2026-10-31T12:00", 7 * 1440)).toBe("2026-11-07T12:00");
		expect(addMinutes("2026-10-31T22:00", 480)).toBe("2026-11-01T06:00");
	});

	it("turns the 31st into the last day of a shorter month", () => {
		expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
		expect(addMonths("2028-01-31", 1)).toBe("2028-02-29");
		expect(addMonths("2026-03-31", -1)).toBe("2026-02-28");
		expect(addMonths("2026-12-15", 12)).toBe("2027-12-15");
	});

	it("counts days across months and years", () => {
		expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
		expect(daysBetween("2026-12-30", "2027-01-02")).toBe(3);
	});

	it("knows that San Francisco is still in yesterday when Tokyo is not", () => {
		const now = new Date("2026-12-05T03:00:00Z");
		expect(localDate(now, "America/Los_Angeles")).toBe("2026-12-04");
		expect(localDate(now, "Asia/Tokyo")).toBe("2026-12-05");
	});

	it("takes only dates that exist", () => {
		expect(isDate("2028-02-29")).toBe(true);
		expect(isDate("2026-02-29")).toBe(false);
		expect(isDate("2026-13-01")).toBe(false);
		expect(isDate("5.12.2026")).toBe(false);
	});

	it("finds the first moment that shows a time, past the gap of a spring night", () => {
		expect(instantOf("2026-12-05T10:00", "America/Los_Angeles")).toEqual(new Date("2026-12-05T18:00:00Z"));
		expect(instantOf("2026-03-08T02:30", "America/Los_Angeles")).toEqual(new Date("2026-03-08T10:30:00Z"));
		expect(instantOf("2026-11-01T01:30", "America/Los_Angeles")).toEqual(new Date("2026-11-01T08:30:00Z"));
	});

	it("knows which times a night of changed clocks leaves out or shows twice", () => {
		const times = ["2026-03-08T02:30", "2026-11-01T01:30", "2026-03-08T03:00", "2026-11-01T02:00"];
		expect(times.map((time) => isOnce(time, "America/Los_Angeles"))).toEqual([false, false, true, true]);
	});
});
