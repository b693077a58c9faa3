import { afterAll, beforeAll, expect, test } from "vitest";
import { createWorld, type World } from "../../../tests/support/world/world.ts";
import { leavingThisWeek, leavingToday, returningToday } from "./bookmarks.ts";

let world: World;
beforeAll(async () => {
	world = await createWorld();
});
afterAll(() => world.close());

/** Whether a bookmark showed the booking to somebody who looked at that moment. */
const shows = async (filter: object, booking: string, moment: string): Promise<boolean> => {
	const then = JSON.stringify({ _and: [{ id: { _eq: booking } }, filter] }).replaceAll("$NOW", moment);
	const { body, status } = await world.stack.api(`/items/bookings?fields=id&filter=${encodeURIComponent(then)}`);
	expect(status, JSON.stringify(body)).toBe(200);
	return (body as { data: unknown[] }).data.length === 1;
};

const leaving = async (starts_at: string, ends_at: string, values = {}): Promise<string> => {
	const yacht = await world.yacht(values);
	return world.book(yacht, 0, 1, { starts_at, ends_at, status: "confirmed" });
};

test.each([
	["winter", "2033-01-12T20:00:00Z", "2033-01-12T08:00:00Z", "2033-01-13T08:00:00Z"],
	["summer", "2033-07-12T20:00:00Z", "2033-07-12T07:00:00Z", "2033-07-13T07:00:00Z"],
	["the short day in March", "2033-03-13T20:00:00Z", "2033-03-13T08:00:00Z", "2033-03-14T07:00:00Z"],
	["the long day in November", "2033-11-06T20:00:00Z", "2033-11-06T07:00:00Z", "2033-11-07T08:00:00Z"],
])("in %s a departure is today's from midnight to midnight at the yacht", async (_season, starts, from, until) => {
	const end = new Date(Date.parse(starts) + 3_600_000).toISOString();
	const booking = await leaving(starts, end);
	const before = (moment: string) => new Date(Date.parse(moment) - 1_000).toISOString();
	for (const filter of [leavingToday, returningToday]) {
		expect(await shows(filter, booking, before(from))).toBe(false);
		expect(await shows(filter, booking, from)).toBe(true);
		expect(await shows(filter, booking, before(until))).toBe(true);
		expect(await shows(filter, booking, until)).toBe(false);
	}
});

test("this week is today and seven days, also over the change of clocks", async () => {
	// Departs on 13 November; clocks change on the 6th.
	const booking = await leaving("2033-11-13T20:00:00Z", "2033-11-13T22:00:00Z");
	expect(await shows(leavingThisWeek, booking, "2033-11-06T06:59:59Z")).toBe(false);
	expect(await shows(leavingThisWeek, booking, "2033-11-06T07:00:00Z")).toBe(true);
	expect(await shows(leavingThisWeek, booking, "2033-11-14T07:59:59Z")).toBe(true);
	expect(await shows(leavingThisWeek, booking, "2033-11-14T08:00:00Z")).toBe(false);
});

test("a yacht elsewhere has its own midnight, and a moved booking its new day", async () => {
	const booking = await leaving("2033-07-12T02:00:00Z", "2033-07-12T05:00:00Z", { timezone: "Asia/Tokyo" });
	expect(await shows(leavingToday, booking, "2033-07-11T15:00:00Z")).toBe(true);
	expect(await shows(leavingToday, booking, "2033-07-12T15:00:00Z")).toBe(false);
	await world.pool.query(
		"UPDATE bookings SET starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day' WHERE id = $1",
		[booking],
	);
	expect(await shows(leavingToday, booking, "2033-07-12T15:00:00Z")).toBe(true);
});

test("a yacht that changes its zone takes its bookings' days along", async () => {
	const booking = await leaving("2033-07-12T02:00:00Z", "2033-07-12T05:00:00Z");
	expect(await shows(leavingToday, booking, "2033-07-12T06:00:00Z")).toBe(true);
	await world.pool.query(
		"UPDATE yachts SET timezone = 'Asia/Tokyo' WHERE id = (SELECT yacht FROM bookings WHERE id = $1)",
		[booking],
	);
	expect(await shows(leavingToday, booking, "2033-07-11T15:00:00Z")).toBe(true);
	const local = await world.one("SELECT starts_local, starts_on::text FROM bookings WHERE id = $1", [booking]);
	expect(local).toEqual({ starts_local: "2033-07-12 11:00", starts_on: "2033-07-12" });
});

test("every booking of the fleet has its days", async () => {
	const { count } = await world.one(
		"SELECT count(*)::integer FROM bookings WHERE ends_day_until IS NULL OR starts_local !~ '^[0-9-]{10} [0-9:]{5}$'",
	);
	expect(count).toBe(0);
});
