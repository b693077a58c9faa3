import { expect, test } from "vitest";
import { rule } from "../testing/fixtures.ts";
import { dayNumber, weekdayOf } from "../time/calendar-date.ts";
import type { RateRule } from "../types.ts";
import { ruleBook } from "./rule-book.ts";

const nameOn = (rules: RateRule[], date: string): string | undefined =>
	ruleBook(rules, "mine")(dayNumber(date), weekdayOf(dayNumber(date)))?.name;

test("the highest priority wins over everything else", () => {
	const rules = [rule({ name: "own", yacht: "mine", priority: 1 }), rule({ name: "holiday", priority: 2 })];
	expect(nameOn(rules, "2026-07-04")).toBe("holiday");
});

test("on equal priority the yacht's own rule goes before the fleet's, then the later created", () => {
	const fleet = rule({ name: "fleet", created_at: "2026-05-01T00:00:00Z" });
	const old = rule({ name: "old", yacht: "mine", created_at: "2026-01-01T00:00:00Z" });
	const young = rule({ name: "young", yacht: "mine", created_at: new Date("2026-02-01T00:00:00Z") });
	expect(nameOn([fleet, old, young], "2026-07-04")).toBe("young");
	expect(nameOn([young, old, fleet], "2026-07-04")).toBe("young");
});

test("another yacht's rule never applies", () => {
	expect(nameOn([rule({ yacht: "other" })], "2026-07-04")).toBeUndefined();
});

test("the first and last day belong to the season", () => {
	const rules = [rule({ date_from: "2026-07-01", date_to: "2026-07-03" })];
	const days = ["2026-06-30", "2026-07-01", "2026-07-03", "2026-07-04"];
	expect(days.map((date) => nameOn(rules, date))).toEqual([undefined, "Season", "Season", undefined]);
});

test("weekdays are ISO, with 0 read as Sunday", () => {
	const weekend = [rule({ weekdays: [6, 7] })];
	expect(["2026-07-03", "2026-07-04", "2026-07-05", "2026-07-06"].map((date) => nameOn(weekend, date))).toEqual([
		undefined,
		"Season",
		"Season",
		undefined,
	]);
	expect(nameOn([rule({ weekdays: [0] })], "2026-07-05")).toBe("Season");
});
