import { expect, it } from "vitest";
import type { FleetRules, YachtConfig } from "../catalogue/types.ts";
import { readyFromPrices } from "../pricing/from-price.ts";
import { offers } from "./offers.ts";

const now = new Date("2027-03-10T20:00:00Z");
const rate = (
	unit: string,
	amount_cents: number,
	valid_from: string | null = null,
	valid_to: string | null = null,
) => ({
	yacht: "y",
	charter_type: "captained",
	unit,
	amount_cents,
	valid_from,
	valid_to,
});
const offered = async (rates: object[]) => {
	const yacht = {
		id: "y",
		timezone: "America/Los_Angeles",
		charter_types: ["captained"],
		max_guests: 6,
		min_duration_min: 60,
		max_advance_days: 300,
		min_notice_min: 0,
		slot_step_min: 30,
		certificate: "inspected",
		certificate_guests: 6,
		currency: "USD",
		buffer_before_min: 0,
		buffer_after_min: 0,
	};
	const config = { yacht, rates, rate_rules: [] } as unknown as YachtConfig;
	const rules = { rate_rules: [], extras: [], tax_rates: [], legal_limits: [], settings: {}, policies: [] };
	const fleetRules = { ...rules, policies: [{ charter_type: null, tiers: [] }] } as unknown as FleetRules;
	await readyFromPrices([config], fleetRules, now);
	const [offer] = offers(config, fleetRules, { now });
	return offer;
};

it("a yacht whose season begins next month is on offer, with the date from which it is", async () => {
	const offer = await offered([rate("day", 90_000, "2027-04-01"), rate("day", 99_000, "2027-06-01")]);
	expect(offer?.rates).toEqual([{ unit: "day", amount_cents: 90_000, valid_from: "2027-04-01" }]);
	expect(offer?.durations_min).toContain(1440);
});

it("what is sold today shows today's price, once, by the rule that prices are made with", async () => {
	const offer = await offered([
		rate("hour", 30_000),
		rate("hour", 25_000, "2027-03-01"),
		rate("hour", 20_000, "2027-05-01"),
		rate("week", 1, "2026-01-01", "2027-03-09"),
	]);
	expect(offer?.rates).toEqual([{ unit: "hour", amount_cents: 25_000, valid_from: null }]);
	expect(offer?.durations_min).not.toContain(10_080);
});
