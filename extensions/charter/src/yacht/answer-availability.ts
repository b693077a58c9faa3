import type { AvailabilityQuery } from "@harborsmith/contract/availability";
import { availability, type CharterType } from "@harborsmith/domain";
import { DAY, MINUTE } from "@harborsmith/domain/time";
import { refuse } from "@harborsmith/kit";
import type { Computed } from "../answers/answer-cache.ts";
import type { YachtConfig } from "../catalogue/types.ts";
import type { CharterContext } from "../context/charter-context.ts";
import { withBuffers } from "../occupations/with-buffers.ts";
import { priceBasis } from "../pricing/price-basis.ts";

/** Opening hours and notice move with the clock; an answer older than this is worked out again. */
const longestValidMs = 30_000;

/** The yacht under a slug. @throws NOT_FOUND */
export const getYacht = async (context: CharterContext, slug: string): Promise<YachtConfig> => {
	const config = slug.length <= 100 ? await context.catalogue.bySlug(slug) : undefined;
	if (!config) throw refuse("NOT_FOUND", "no_such_yacht", {}, { yacht: slug.slice(0, 100) });
	return config;
};

const charterTypeOf = ({ yacht }: YachtConfig, wanted: CharterType | undefined): CharterType => {
	const offered = wanted ?? yacht.charter_types[0];
	if (offered && yacht.charter_types.includes(offered)) return offered;
	throw refuse("NOT_SOLD", "charter_type_not_offered", {}, { charter_types: yacht.charter_types });
};

/** `GET /charter/yachts/:slug/availability`: one statement about what is taken, the rest is the domain's. */
export const answerAvailability = async (
	context: CharterContext,
	slug: string,
	query: AvailabilityQuery,
): Promise<Computed> => {
	const config = await getYacht(context, slug);
	const charter_type = charterTypeOf(config, query.charter_type);
	const rules = await context.catalogue.rules();
	const now = context.now();
	const { yacht } = config;
	const longest = 2 * DAY + (query.duration_min ?? yacht.min_duration_min) * MINUTE;
	const span = withBuffers(yacht, new Date(Date.parse(query.from) - 2 * DAY), new Date(Date.parse(query.to) + longest));
	const { occupied, next_expiry } = await context.occupied({ yacht: yacht.id, ...span, now });
	const { rates, rate_rules, catalogue, legal_limits } = priceBasis(config, rules);
	const days = availability({
		yacht,
		charter_type,
		rates,
		rate_rules,
		catalogue,
		legal_limits,
		occupied,
		guests: query.guests,
		from: query.from,
		to: query.to,
		duration_min: query.duration_min,
		now,
	});
	return {
		content: { data: { timezone: yacht.timezone, days } },
		yacht: yacht.id,
		valid_until: Math.min(now.getTime() + longestValidMs, next_expiry?.getTime() ?? Number.POSITIVE_INFINITY),
	};
};
