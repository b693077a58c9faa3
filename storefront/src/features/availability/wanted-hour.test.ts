import { expect, it } from "vitest";
import { nearestStarts, startAt } from "./wanted-hour.ts";

const zone = "America/Los_Angeles";
const at = (hour: string): string => `2027-01-06T${hour}:00-08:00`;
const day = ["08:00", "09:30", "13:30", "17:30"].map(at);

it("a day is opened at the hour that was wanted, and at no other where that is taken", () => {
	expect(startAt(day, "13:30", zone)).toBe(at("13:30"));
	expect(startAt(day, "18:00", zone)).toBeUndefined();
	expect(startAt([], "10:00", zone)).toBeUndefined();
});

it("who has wanted no hour gets the one around ten", () => {
	expect(startAt(day, undefined, zone)).toBe(at("09:30"));
	expect(startAt([], undefined, zone)).toBeUndefined();
});

it("offers what is closest to the wanted hour first", () => {
	expect(nearestStarts(day, "18:00", zone)[0]).toBe(at("17:30"));
	expect(nearestStarts(day, "12:00", zone).slice(0, 2)).toEqual([at("13:30"), at("09:30")]);
});
