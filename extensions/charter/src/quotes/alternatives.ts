import type { Alternative } from "@harborsmith/contract/shapes";
import type { RefusalCode } from "@harborsmith/contract/words";
import { alternatives, type CharterType, checkBookable, price, toRfc3339 } from "@harborsmith/domain";
import { DAY } from "@harborsmith/domain/time";
import { type CharterError, refuse } from "@harborsmith/kit";
import type { FleetRules, YachtConfig } from "../catalogue/types.ts";
import type { CharterContext } from "../context/charter-context.ts";
import { findFreeYachts } from "../occupations/find-free-yachts.ts";
import { withBuffers } from "../occupations/with-buffers.ts";
import { policyFor, priceBasis } from "../pricing/price-basis.ts";

export type Taken = {
	config: YachtConfig;
	rules: FleetRules;
	charter_type: CharterType;
	guests: number;
	starts_at: Date;
	ends_at: Date;
	now: Date;
};
type Slot = { starts_at: Date; ends_at: Date };

const most = 3;
const searchedDays = 14;
const comparedYachts = 24;

const totalOf = (taken: Taken, config: YachtConfig, slot: Slot): number | undefined => {
	const { charter_type, guests, rules, now } = taken;
	const policy = policyFor(rules, charter_type);
	const priced = price({ ...priceBasis(config, rules), charter_type, guests, ...slot, extras: [], policy, now });
	return priced.ok ? priced.value.total_cents : undefined;
};

const asAlternative = (taken: Taken, config: YachtConfig, slot: Slot): Alternative => {
	const { slug, name, timezone } = config.yacht;
	const total_cents = totalOf(taken, config, slot);
	return {
		slug,
		name,
		starts_at: toRfc3339(slot.starts_at, timezone),
		ends_at: toRfc3339(slot.ends_at, timezone),
		...(total_cents === undefined ? {} : { total_cents }),
	};
};

const otherTimes = async (context: CharterContext, taken: Taken): Promise<Alternative[]> => {
	const { config, rules, charter_type, guests, starts_at, ends_at, now } = taken;
	const { occupied } = await context.occupied({
		yacht: config.yacht.id,
		...withBuffers(
			config.yacht,
			new Date(starts_at.getTime() - searchedDays * DAY),
			new Date(ends_at.getTime() + searchedDays * DAY),
		),
		now,
	});
	const input = { ...priceBasis(config, rules), charter_type, guests, starts_at, ends_at, occupied, now };
	return alternatives(input, most).map((slot) =>
		asAlternative(taken, config, { starts_at: new Date(slot.starts_at), ends_at: new Date(slot.ends_at) }),
	);
};

/** How unlike two yachts are: another marina, another length, another capacity. */
const distance = (left: YachtConfig, right: YachtConfig): number =>
	(left.marina?.slug === right.marina?.slug ? 0 : 20) +
	Math.abs((left.yacht.length_ft ?? 0) - (right.yacht.length_ft ?? 0)) +
	Math.abs(left.yacht.max_guests - right.yacht.max_guests) * 2;

const similarYachts = async (context: CharterContext, taken: Taken): Promise<Alternative[]> => {
	const { config, rules, charter_type, guests, starts_at, ends_at, now } = taken;
	const slot = { starts_at, ends_at };
	const fitting = (await context.catalogue.all())
		.filter((other) => other.yacht.id !== config.yacht.id && other.yacht.timezone === config.yacht.timezone)
		.sort((left, right) => distance(config, left) - distance(config, right))
		.slice(0, comparedYachts)
		.filter((other) => {
			const basis = priceBasis(other, rules);
			return checkBookable({ ...basis, charter_type, guests, ...slot, occupied: [], now }).ok;
		});
	const wanted = fitting.map(({ yacht }) => ({
		yacht: yacht.id,
		...slot,
		buffer_before_min: yacht.buffer_before_min,
		buffer_after_min: yacht.buffer_after_min,
	}));
	const free = await findFreeYachts(context.database, wanted, now);
	return fitting
		.filter(({ yacht }) => free.has(yacht.id))
		.slice(0, most)
		.map((other) => asAlternative(taken, other, slot));
};

/** Up to three: the nearest other times of this yacht, and a similar yacht at the very time that was wanted. */
const findAlternatives = async (context: CharterContext, taken: Taken): Promise<Alternative[]> => {
	const [times, yachts] = await Promise.all([otherTimes(context, taken), similarYachts(context, taken)]);
	const ofThisYacht = times.slice(0, yachts.length > 0 ? most - 1 : most);
	return [...ofThisYacht, ...yachts].slice(0, most);
};

const keyOf = ({ config, charter_type, guests, starts_at, ends_at }: Taken): string =>
	[config.yacht.id, charter_type, guests, starts_at.getTime(), ends_at.getTime()].join();

/** Whether a rival has just been refused this very slot and nothing has changed since. Spares the database asking again. */
export const isKnownTaken = (context: CharterContext, taken: Taken): boolean =>
	context.feed.live() && context.alternatives.knows(keyOf(taken));

/** SLOT_TAKEN with what is free instead. Rivals for one slot share one search. */
export const slotTaken = async (context: CharterContext, taken: Taken): Promise<CharterError> => {
	const found = await context.alternatives.share(keyOf(taken), () => findAlternatives(context, taken));
	const advice = found.length > 0 ? { advice: "see_alternatives" satisfies RefusalCode } : {};
	const { name } = taken.config.yacht;
	return refuse("SLOT_TAKEN", "yacht_taken", { name }, { alternatives: found, ...advice });
};
