import { describe, expect, it } from "vitest";
import { parseSearch, searchedSpan, searchHref } from "./search.ts";

const today = "2026-11-20";
const zone = "America/Los_Angeles";
const read = (query: string) => parseSearch(new URLSearchParams(query), today);

describe("a search in the address", () => {
	it("reads what a plain form sends, empty fields included", () => {
		const { search, problems } = read("date=2026-12-05&time=14:30&duration=480&guests=&type=&marina=sausalito&q=");
		expect(problems).toEqual([]);
		expect(search).toMatchObject({ date: "2026-12-05", time: "14:30", duration_min: 480, marina: "sausalito" });
		expect(search.guests).toBeUndefined();
		expect(search.type).toBeUndefined();
	});

	it("tells the guest about a day that is over or no day at all, and searches without it", () => {
		expect(read("date=2026-11-19").problems).toEqual(["date"]);
		expect(read("date=tomorrow")).toMatchObject({ problems: ["date"], search: { date: undefined } });
		expect(read("guests=-3").problems).toEqual(["guests"]);
	});

	it("ignores what nobody can mean", () => {
		const { search } = read("type=submarine&order=random&price_max=-1&duration=7&time=25:00&marina=<script>");
		expect(search).toEqual({ ...read("").search });
	});

	it("comes back the same from its own address", () => {
		const { search } = read(
			"date=2026-12-05&time=14:30&duration=1440&guests=8&type=bareboat&price_max=900&order=price",
		);
		const again = parseSearch(new URL(searchHref("https://x.test/fleet", search)).searchParams, today);
		expect(again.search).toEqual(search);
	});

	it("leaves defaults out of the address", () => {
		expect(searchHref("/fleet", read("").search)).toBe("/fleet");
	});

	it.each([
		[
			"into an hour that a spring night leaves out",
			"2027-03-13",
			"18:30",
			480,
			"2027-03-14T02:30:00.000Z",
			"2027-03-14T10:30:00.000Z",
		],
		[
			"into an hour that a November night has twice",
			"2027-11-06",
			"17:30",
			480,
			"2027-11-07T00:30:00.000Z",
			"2027-11-07T08:30:00.000Z",
		],
		[
			"in an hour that does not exist",
			"2027-03-14",
			"02:30",
			240,
			"2027-03-14T10:30:00.000Z",
			"2027-03-14T14:30:00.000Z",
		],
	])("asks for moments %s", (_when, date, time, duration, start, end) => {
		expect(searchedSpan(read(`date=${date}&time=${time}&duration=${duration}`).search, zone)).toEqual({ start, end });
	});

	it("asks for a span on the yachts' wall clock", () => {
		expect(searchedSpan(read("date=2026-10-31&duration=10080").search, zone)).toBeUndefined();
		expect(searchedSpan(read("date=2027-03-13&time=12:00&duration=10080").search, zone)).toEqual({
			start: "2027-03-13T12:00",
			end: "2027-03-20T12:00",
		});
	});
});

it("leaves out control characters, which the booking service would refuse", () => {
	expect(read("q=sea%00breeze&cursor=%00").search).toMatchObject({ q: "sea breeze", cursor: undefined });
});
