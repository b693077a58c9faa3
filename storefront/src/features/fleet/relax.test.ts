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

	it("have nothing to say when nothing was asked", () => {
		expect(relaxations(read("").search, today)).toEqual([]);
	});
});
