import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, it } from "vitest";
import type { FleetRules, YachtConfig } from "../catalogue/types.ts";
import { readyFromPrices, yachtFromPrice } from "./from-price.ts";

const now = new Date("2027-03-10T20:00:00Z");
const newRules = () =>
	({
		rate_rules: [],
		extras: [],
		tax_rates: [],
		legal_limits: [],
		settings: {},
		policies: [],
	}) as unknown as FleetRules;
const newConfig = (changes: object = {}) => {
	const yacht = {
		id: "y",
		timezone: "America/Los_Angeles",
		charter_types: ["captained", "bareboat"],
		max_guests: 6,
		min_duration_min: 60,
		max_advance_days: 365,
		min_notice_min: 0,
		slot_step_min: 30,
		currency: "USD",
		buffer_before_min: 0,
		buffer_after_min: 0,
		...changes,
	};
	const rate = { yacht: "y", unit: "hour", amount_cents: 30_000, valid_from: null, valid_to: null };
	const rates = yacht.charter_types.map((charter_type) => ({ ...rate, charter_type }));
	return { yacht, rates, rate_rules: [] } as unknown as YachtConfig;
};

it("others are served while a yacht with many starts is worked out, and it is worked out once for all who ask", async () => {
	const [config, rules] = [newConfig({ slot_step_min: 5, max_advance_days: 365, opens_at: null }), newRules()];
	let served = 0;
	let isDone = false;
	const others = (async () => {
		while (!isDone) {
			await nextTurn();
			served += 1;
		}
	})();
	await Promise.all([1, 2, 3].map(() => readyFromPrices([config], rules, now)));
	isDone = true;
	await others;
	expect(served).toBeGreaterThan(10);
	expect(yachtFromPrice(config, rules)).toMatchObject({ from_price_cents: 30_000, duration_min: 60 });
});

it("whoever works by the rules of before finds theirs beside those of after", async () => {
	const config = newConfig();
	const [before, after] = [newRules(), newRules()];
	await readyFromPrices([config], before, now);
	await readyFromPrices([config], after, now);
	for (const rules of [before, after]) expect(yachtFromPrice(config, rules, "bareboat")).not.toBeNull();
});

it("nobody works one out in the midst of an answer", () => {
	expect(() => yachtFromPrice(newConfig(), newRules())).toThrow("not made ready");
});
