import { expect, it } from "vitest";
import { nearbyStarts } from "./nearby-starts.ts";

const day = (date: string, ...hours: string[]) => ({ starts: hours.map((hour) => `${date}T${hour}:00:00-08:00`) });

it("offers one departure a day, at the hour that was lost where it is free, the nearest days first", () => {
	const days = [
		day("2026-12-30", "08", "13", "18"),
		day("2026-12-31", "09", "17"),
		day("2027-01-01"),
		day("2027-01-02", "12"),
		day("2027-01-03", "13"),
	];
	expect(nearbyStarts(days, "2026-12-31T13:00:00-08:00")).toEqual([
		"2026-12-31T09:00:00-08:00",
		"2026-12-30T13:00:00-08:00",
		"2027-01-02T12:00:00-08:00",
	]);
});

it("offers nothing when nothing is free", () => {
	expect(nearbyStarts([day("2026-12-31")], "2026-12-31T13:00:00-08:00")).toEqual([]);
});
