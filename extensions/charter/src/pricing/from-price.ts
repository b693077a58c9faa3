import { type CharterType, type FromPrice, fromPrice } from "@harborsmith/domain";
import { MINUTE } from "@harborsmith/domain/time";
import type { FleetRules, YachtConfig } from "../catalogue/types.ts";
import { priceBasis } from "./price-basis.ts";
import { takeTurns } from "./take-turns.ts";

type Memo = { rules: FleetRules; window: number; byType: Map<CharterType, FromPrice | null> };

const memos = new WeakMap<YachtConfig, Memo>();
const windowMs = 15 * MINUTE;

const windowOf = (now: Date): number => Math.floor(now.getTime() / windowMs);

const compute = (config: YachtConfig, rules: FleetRules, now: Date): Memo => {
	const { yacht, rates, rate_rules, catalogue, legal_limits } = priceBasis(config, rules);
	const input = { yacht, rates, rate_rules, catalogue, legal_limits, now };
	const byType = new Map(
		yacht.charter_types.map((charter_type) => [charter_type, fromPrice({ ...input, charter_type })]),
	);
	const memo = { rules, window: windowOf(now), byType };
	memos.set(config, memo);
	return memo;
};

const known = (config: YachtConfig, rules: FleetRules): Memo | undefined => {
	const memo = memos.get(config);
	return memo?.rules === rules ? memo : undefined;
};

const lower = (best: FromPrice | null, other: FromPrice | null): FromPrice | null =>
	other && (!best || other.from_price_cents < best.from_price_cents) ? other : best;

/**
 * The yacht's lowest bookable price (price rule 7), over all its charter types or for one. It takes milliseconds to
 * work out and moves only with the configuration and the calendar day, so it is kept; `readyFromPrices` renews it.
 */
export const yachtFromPrice = (
	config: YachtConfig,
	rules: FleetRules,
	now: Date,
	charter_type: CharterType | null = null,
): FromPrice | null => {
	const { byType } = known(config, rules) ?? compute(config, rules, now);
	if (charter_type !== null) return byType.get(charter_type) ?? null;
	return [...byType.values()].reduce(lower, null);
};

let renewal: Promise<void> = Promise.resolve();

const computeAll = async (
	configs: YachtConfig[],
	rules: FleetRules,
	now: Date,
	turn: () => Promise<void>,
): Promise<void> => {
	for (const config of configs) {
		if (known(config, rules)?.window !== windowOf(now)) compute(config, rules, now);
		await turn();
	}
};

/** Works these yachts' from prices out or renews them while nobody waits. */
export const renewFromPrices = (configs: YachtConfig[], rules: FleetRules, now: Date): Promise<void> => {
	renewal = renewal.then(() => computeAll(configs, rules, now, takeTurns(true)));
	return renewal;
};

/**
 * Makes sure that `yachtFromPrice` answers for these yachts without work. Prices older than a quarter of an hour still
 * serve and are renewed behind the answer.
 */
export const readyFromPrices = async (configs: YachtConfig[], rules: FleetRules, now: Date): Promise<void> => {
	const missing = configs.filter((config) => !known(config, rules));
	if (missing.length > 0) await computeAll(missing, rules, now, takeTurns());
	const window = windowOf(now);
	const old = configs.filter((config) => known(config, rules)?.window !== window);
	if (old.length > 0) void renewFromPrices(old, rules, now);
};
