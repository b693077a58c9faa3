import { expect, it, vi } from "vitest";
import { bookingRow } from "../../../test/fixtures.ts";
import { connectDirectus } from "../../directus.ts";
import { nearest, readAlternatives } from "./alternatives.ts";
import { parseBooking } from "./booking.ts";

const at = (text: string): Date => new Date(text);
const wished = at("2030-06-15T17:00:00Z").getTime();

it("offers the three nearest days in order, one start each", () => {
	const starts = [
		"2030-06-10T17:00:00Z",
		"2030-06-14T17:00:00Z",
		"2030-06-14T18:00:00Z",
		"2030-06-16T17:00:00Z",
		"2030-06-18T17:00:00Z",
		"2030-06-30T17:00:00Z",
	].map(at);
	expect(nearest(starts, wished)).toEqual(
		["2030-06-14T18:00:00Z", "2030-06-16T17:00:00Z", "2030-06-18T17:00:00Z"].map(at),
	);
});

it("asks for a week when a week was wished, also when the clocks change during it", async () => {
	const asked: URL[] = [];
	vi.stubGlobal("fetch", async (url: URL) => {
		asked.push(new URL(url));
		return Response.json({ data: { timezone: "America/Los_Angeles", days: [] } });
	});
	const week = { starts_at: "2030-11-02T19:00:00.000Z", ends_at: "2030-11-09T20:00:00.000Z" };
	await readAlternatives(
		connectDirectus("http://directus", "t"),
		parseBooking(bookingRow(week)),
		at("2030-06-01T00:00Z"),
	);
	vi.unstubAllGlobals();
	expect(asked[0]?.searchParams.get("duration_min")).toBe("10080");
});

it("offers what there is when there is little", () => {
	expect(nearest([], wished)).toEqual([]);
});
