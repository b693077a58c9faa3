import { describe, expect, it } from "vitest";
import { parseSearch } from "../search/search.ts";
import { relaxations } from "./relax.ts";

const today = "2026-11-20";
const read = (query: string) => parseSearch(new URLSearchParams(query), today);

describe("changes to an empty search", () => {
	it("try the neighbouring days first and never a day that is over", () => {
		const changes = relaxations(read("date=2026-11-21&guests=4").search, today);
		expect(changes.map((change) => change.search.date).slice(0, 3)).toEqual(["2026-11-22", "2026-11-23", "2026-11-24"]);
		expect(changes.at(-1)).toMatchObject({ change: "dates" });
	});

	it("drop one wish at a time and keep the others", () => {
		const { search } = read("type=bareboat&marina=berkeley&price_max=100&q=heron");
		for (const { change, search: relaxed } of relaxations(search, today)) {
			const kept = [relaxed.type, relaxed.marina, relaxed.price_max, relaxed.q].filter((wish) => wish !== undefined);
			expect(kept, change).toHaveLength(3);
		}
	});

	it("offer as many guests as the largest yacht takes, and no more than were asked for", () => {
		const { search } = read("guests=37");
		const guests = (most?: number) =>
			relaxations(search, today, most).flatMap((one) => (one.change === "guests" ? [one.search.guests] : []));
		expect(guests(36)).toEqual([36]);
		expect(guests(40)).toEqual([]);
		expect(guests()).toEqual([]);
	});

	it("offer the next length on both sides and a whole day, as some yachts go by the day alone", () => {
		const lengths = (minutes: number) =>
			relaxations(read(`date=2026-12-01&duration=${minutes}&type=bareboat`).search, today).flatMap((one) =>
				one.change === "duration" ? [one.search.duration_min] : [],
			);
		expect(lengths(240)).toEqual([180, 360, 1440]);
		expect(lengths(480)).toEqual([360, 1440]);
		expect(lengths(1440)).toEqual([480, 2880]);
	});

	it("have nothing to say when nothing was asked", () => {
		expect(relaxations(read("").search, today)).toEqual([]);
	});
});
