import { type CharterType, type FromPrice, fromPriceSteps } from "@harborsmith/domain";
import { MINUTE } from "@harborsmith/domain/time";
import type { FleetRules, YachtConfig } from "../catalogue/types.ts";
import { priceBasis } from "./price-basis.ts";
import { takeTurns } from "./take-turns.ts";

type Memo = { window: number; byType: Map<CharterType, FromPrice | null> };

/** Whoever works by the rules of before finds theirs, also while somebody works by newer ones. */
const memos = new WeakMap<YachtConfig, WeakMap<FleetRules, Memo>>();
const windowMs = 15 * MINUTE;

const windowOf = (now: Date): number => Math.floor(now.getTime() / windowMs);

/** Day by day, so that a yacht with many starts keeps nobody waiting; the last step keeps what was found. */
function* compute(config: YachtConfig, rules: FleetRules, now: Date): Generator<undefined, Memo> {
	const { yacht, rates, rate_rules, catalogue, legal_limits } = priceBasis(config, rules);
	const input = { yacht, rates, rate_rules, catalogue, legal_limits, now };
	const byType: Memo["byType"] = new Map();
	for (const charter_type of yacht.charter_types) {
		byType.set(charter_type, yield* fromPriceSteps({ ...input, charter_type }));
	}
	const memo = { window: windowOf(now), byType };
	const ofConfig = memos.get(config) ?? new WeakMap<FleetRules, Memo>();
	memos.set(config, ofConfig.set(rules, memo));
	return memo;
}

const known = (config: YachtConfig, rules: FleetRules): Memo | undefined => memos.get(config)?.get(rules);

const lower = (best: FromPrice | null, other: FromPrice | null): FromPrice | null =>
	other && (!best || other.from_price_cents < best.from_price_cents) ? other : best;

/**
 * The yacht's lowest bookable price (price rule 7), over all its charter types or for one. It moves only with the
 * configuration and the calendar day, so it is kept.
 * @throws Error when nobody has asked `readyFromPrices` for it before
 */
export const yachtFromPrice = (
	config: YachtConfig,
	rules: FleetRules,
	charter_type: CharterType | null = null,
): FromPrice | null => {
	const memo = known(config, rules);
	if (!memo) throw new Error(`The from price of yacht ${config.yacht.id} was not made ready.`);
	const { byType } = memo;
	if (charter_type !== null) return byType.get(charter_type) ?? null;
	return [...byType.values()].reduce(lower, null);
};

let renewal: Promise<void> = Promise.resolve();

type Work = (config: YachtConfig, rules: FleetRules, now: Date, turn: () => Promise<void>) => Promise<void>;

const computeInTurns: Work = async (config, rules, now, turn) => {
	for (const _day of compute(config, rules, now)) await turn();
};

const underWay = new WeakMap<YachtConfig, { rules: FleetRules; done: Promise<void> }>();

/** However many ask for it at the same moment; whoever waits does not wait for work in the background. */
const computeOnce: Work = (config, rules, now, turn) => {
	const begun = underWay.get(config);
	if (begun?.rules === rules) return begun.done;
	const done = computeInTurns(config, rules, now, turn).finally(() => {
		if (underWay.get(config)?.done === done) underWay.delete(config);
	});
	underWay.set(config, { rules, done });
	return done;
};

const computeAll = async (
	configs: YachtConfig[],
	rules: FleetRules,
	now: Date,
	turn: () => Promise<void>,
	work: Work,
): Promise<void> => {
	for (const config of configs) {
		if (known(config, rules)?.window !== windowOf(now)) await work(config, rules, now, turn);
	}
};

/** Works these yachts' from prices out or renews them while nobody waits. */
export const renewFromPrices = (configs: YachtConfig[], rules: FleetRules, now: Date): Promise<void> => {
	renewal = renewal.then(() => computeAll(configs, rules, now, takeTurns(true), computeInTurns));
	return renewal;
};

/**
 * Makes sure that `yachtFromPrice` answers for these yachts without work. Prices older than a quarter of an hour still
 * serve and are renewed behind the answer.
 */
export const readyFromPrices = async (configs: YachtConfig[], rules: FleetRules, now: Date): Promise<void> => {
	const missing = configs.filter((config) => !known(config, rules));
	if (missing.length > 0) await computeAll(missing, rules, now, takeTurns(), computeOnce);
	const window = windowOf(now);
	const old = configs.filter((config) => known(config, rules)?.window !== window);
	if (old.length > 0) void renewFromPrices(old, rules, now);
};
