import type { AvailabilityQuery } from "@harborsmith/contract/availability";
import { availability, type CharterType } from "@harborsmith/domain";
import { charterError } from "@harborsmith/kit";
import type { Computed } from "../answers/answer-cache.ts";
import type { YachtConfig } from "../catalogue/types.ts";
import type { CharterContext } from "../context/charter-context.ts";
import { withBuffers } from "../occupations/with-buffers.ts";
import { priceBasis } from "../pricing/price-basis.ts";

const day = 86_400_000;
const minute = 60_000;
/** Opening hours and notice move with the clock; an answer older than this is worked out again. */
const longestValidMs = 30_000;

/** The yacht under a slug. @throws NOT_FOUND */
export const getYacht = async (context: CharterContext, slug: string): Promise<YachtConfig> => {
	const config = slug.length <= 100 ? await context.catalogue.bySlug(slug) : undefined;
	if (!config) throw charterError("NOT_FOUND", "We have no such yacht on offer.", { yacht: slug.slice(0, 100) });
	return config;
};

const charterTypeOf = ({ yacht }: YachtConfig, wanted: CharterType | undefined): CharterType => {
	const offered = wanted ?? yacht.charter_types[0];
	if (offered && yacht.charter_types.includes(offered)) return offered;
	throw charterError("NOT_SOLD", "This yacht is not offered for that kind of charter.", {
		charter_types: yacht.charter_types,
	});
};

/**
 * `GET /charter/yachts/:slug/availability`: one statement about what is taken, the rest is the domain's. Where
 * another time is sought for a booking, that booking (`except`) does not count.
 */
export const answerAvailability = async (
	context: CharterContext,
	slug: string,
	query: AvailabilityQuery,
	{ except }: { except?: string } = {},
): Promise<Computed> => {
	const config = await getYacht(context, slug);
	const charter_type = charterTypeOf(config, query.charter_type);
	const rules = await context.catalogue.rules();
	const now = context.now();
	const { yacht } = config;
	const longest = 2 * day + (query.duration_min ?? yacht.min_duration_min) * minute;
	const span = withBuffers(yacht, new Date(Date.parse(query.from) - 2 * day), new Date(Date.parse(query.to) + longest));
	const { occupied, next_expiry } = await context.occupied({ yacht: yacht.id, ...span, now, except });
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
