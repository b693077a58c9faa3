import { expect, it } from "vitest";
import { matchRoute } from "./match-route.ts";

it("takes exactly the three early routes", () => {
	expect(matchRoute("/charter/fleet")).toEqual({ name: "fleet" });
	expect(matchRoute("/charter/yachts/sea-breeze")).toEqual({ name: "yacht", slug: "sea-breeze" });
	expect(matchRoute("/charter/yachts/sea-breeze/availability")).toEqual({ name: "availability", slug: "sea-breeze" });
	for (const path of [
		"/charter/fleets",
		"/charter/yachts/",
		"/charter/yachts/a/b",
		"/charter/yachts/%",
		"/charter/yachts//availability",
		"/charter/quotes",
		"/items/yachts",
	]) {
		expect(matchRoute(path)).toBeUndefined();
	}
});
