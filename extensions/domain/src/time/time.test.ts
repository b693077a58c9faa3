import { DateTime } from "luxon";
import { expect, test } from "vitest";
import { at, ZONE } from "../testing/fixtures.ts";
import { addDuration, charterLength, durationBetween } from "./duration.ts";
import { parseInstant } from "./parse-instant.ts";
import { toRfc3339 } from "./rfc3339.ts";
import { wallClock } from "./wall-clock.ts";
import { instantsOf, offsetMinutes } from "./zone.ts";

const code = (text: string): string => {
	const result = parseInstant(text, ZONE);
	return result.ok ? result.value.toISOString() : result.error.code;
};

test("one o'clock is 20:00Z on the day clocks go forward and 21:00Z the day before", () => {
	expect(code("2026-03-08T13:00")).toBe("2026-03-08T20:00:00.000Z");
	expect(code("2026-03-07T13:00")).toBe("2026-03-07T21:00:00.000Z");
});

test("a time that does not exist is refused, one that exists twice needs an offset", () => {
	expect(code("2026-03-08T02:00")).toBe("TIME_DOES_NOT_EXIST");
	expect(code("2026-03-08T02:30")).toBe("TIME_DOES_NOT_EXIST");
	expect(code("2026-03-08T03:00")).toBe("2026-03-08T10:00:00.000Z");
	expect(code("2026-11-01T01:30")).toBe("TIME_AMBIGUOUS");
	expect(code("2026-11-01T01:30-07:00")).toBe("2026-11-01T08:30:00.000Z");
	expect(code("2026-11-01T01:30:00-08:00")).toBe("2026-11-01T09:30:00.000Z");
	expect(code("2026-11-01T00:59")).toBe("2026-11-01T07:59:00.000Z");
	expect(code("2026-11-01T02:00")).toBe("2026-11-01T10:00:00.000Z");
});

test("both readings of an ambiguous time are named", () => {
	const result = parseInstant("2026-11-01T01:30", ZONE);
	expect(result.ok ? null : result.error.details?.candidates).toEqual([
		"2026-11-01T01:30:00-07:00",
		"2026-11-01T01:30:00-08:00",
	]);
});

test.each([
	"2026-02-29T10:00",
	"2026-13-01T10:00",
	"0026-07-14T10:00",
	"2026-07-14",
	"2026-07-14T24:00",
	"2026-07-14T10:60",
	"tomorrow",
	"",
	"2026-07-14T10:00+99:00",
])("%j is no time", (text) => {
	expect(code(text)).toBe("INVALID_INPUT");
});

test("fractions of a second and lower case are read", () => {
	expect(code("2026-07-14t10:00:00.5z")).toBe("2026-07-14T10:00:00.500Z");
});

test("22:00 on 31 October to 06:00 is nine elapsed hours", () => {
	expect(charterLength(at("2026-10-31T22:00"), at("2026-11-01T06:00"), ZONE).hours).toBe(9);
});

test("offsets agree with Luxon at every hour around the changes, in many zones", () => {
	for (const zone of [
		ZONE,
		"Europe/Madrid",
		"Australia/Lord_Howe",
		"Asia/Kolkata",
		"America/St_Johns",
		"Africa/Cairo",
	]) {
		for (const day of [
			"2026-03-07",
			"2026-03-28",
			"2026-04-04",
			"2026-04-23",
			"2026-10-03",
			"2026-10-24",
			"2026-10-31",
		]) {
			const first = Date.parse(`${day}T00:00:00Z`);
			for (let hour = 0; hour < 60; hour++) {
				const instant = first + hour * 1_800_000;
				const luxon = DateTime.fromMillis(instant, { zone });
				expect(offsetMinutes(zone, instant)).toBe(luxon.offset);
				expect(wallClock(new Date(instant), zone).time).toBe(luxon.toFormat("HH:mm"));
				expect(toRfc3339(new Date(instant), zone)).toBe(luxon.toFormat("yyyy-MM-dd'T'HH:mm:ssZZ"));
				expect(instantsOf(zone, instant + luxon.offset * 60_000)).toContain(instant);
			}
		}
	}
});

test("durations and their ends are inverse, also over the change of clocks", () => {
	for (const start of ["2026-10-30T12:00", "2026-10-31T22:00", "2027-03-13T12:00", "2026-07-14T09:00"]) {
		for (const minutes of [30, 240, 1440, 1500, 2880, 10_080]) {
			const end = addDuration(at(start), minutes, ZONE);
			expect(durationBetween(at(start), end, ZONE)).toBe(minutes);
		}
	}
});

test("an autumn day whose clock shows less than a day is measured by its clock, so another day offers the same", () => {
	const overnight = durationBetween(at("2026-10-31T10:00"), at("2026-11-01T09:30"), ZONE);
	expect(overnight).toBe(23.5 * 60);
	expect(addDuration(at("2026-11-07T10:00"), overnight, ZONE)).toEqual(at("2026-11-08T09:30"));
	expect(durationBetween(at("2026-10-30T10:00"), at("2026-11-01T09:30"), ZONE)).toBe(47.5 * 60);
	expect(durationBetween(at("2026-11-01T01:45-07:00"), at("2026-11-01T01:15-08:00"), ZONE)).toBe(30);
});

test("an unknown zone is a programming error", () => {
	expect(() => offsetMinutes("Mars/Olympus", 0)).toThrow(RangeError);
});
