import type { YachtPage } from "@harborsmith/contract/yacht";
import { toRfc3339 } from "@harborsmith/domain";
import { MINUTE } from "@harborsmith/domain/time";
import type { Computed } from "../answers/answer-cache.ts";
import { localise } from "../catalogue/localise.ts";
import { mediaItem } from "../catalogue/media-item.ts";
import type { FleetRules, YachtConfig } from "../catalogue/types.ts";
import type { CharterContext } from "../context/charter-context.ts";
import { fleetCard } from "../fleet/fleet-card.ts";
import { readyFromPrices } from "../pricing/from-price.ts";
import { getYacht } from "./answer-availability.ts";
import { offers } from "./offers.ts";

const validMs = 15 * MINUTE;

const extrasOf = ({ yacht }: YachtConfig, rules: FleetRules, lang: string | undefined): YachtPage["extras"] =>
	rules.extras
		.filter((extra) => !extra.yachts?.length || extra.yachts.includes(yacht.id))
		.map((row) => localise(row, row.translations, lang))
		.map((extra) => ({
			slug: extra.slug,
			name: extra.name,
			description: extra.description ?? null,
			category: extra.category ?? null,
			unit: extra.unit,
			price_cents: extra.price_cents,
			mandatory: extra.mandatory === true,
			charter_types: extra.charter_types?.length ? extra.charter_types : null,
			lead_time_min: extra.lead_time_min ?? null,
			stock_per_day: extra.stock_per_day ?? null,
		}));

const reviewsOf = ({ reviews, yacht }: YachtConfig): YachtPage["reviews"] =>
	reviews.map((review) => ({ ...review, at: review.at && toRfc3339(new Date(review.at), yacht.timezone) }));

/** `GET /charter/yachts/:slug`: everything a guest may know about one yacht. */
export const answerYacht = async (
	context: CharterContext,
	slug: string,
	query: { lang?: string | undefined },
): Promise<Computed> => {
	const config = await getYacht(context, slug);
	const rules = await context.catalogue.rules();
	const now = context.now();
	await readyFromPrices([config], rules, now);
	const yacht = localise(config.yacht, config.translations, query.lang);
	const marina = config.marina && localise(config.marina, config.marina_translations, query.lang);
	const data: YachtPage = {
		...fleetCard(config, rules, query.lang),
		description: yacht.description,
		beam_ft: yacht.beam_ft,
		draft_ft: yacht.draft_ft,
		bathrooms: yacht.bathrooms,
		gross_tonnage: yacht.gross_tonnage ?? null,
		certificate: yacht.certificate,
		opens_at: yacht.opens_at ?? null,
		closes_at: yacht.closes_at ?? null,
		slot_step_min: yacht.slot_step_min,
		min_duration_min: yacht.min_duration_min,
		min_notice_min: yacht.min_notice_min,
		max_advance_days: yacht.max_advance_days,
		security_deposit_cents: yacht.security_deposit_cents,
		marina: marina && {
			slug: marina.slug,
			name: marina.name,
			timezone: marina.timezone,
			address: marina.address,
			latitude: marina.latitude,
			longitude: marina.longitude,
			directions: marina.directions,
			parking: marina.parking,
		},
		media: config.media.map(mediaItem),
		reviews: reviewsOf(config),
		offers: offers(config, rules, { now, lang: query.lang }),
		extras: extrasOf(config, rules, query.lang),
	};
	return { content: { data }, yacht: yacht.id, valid_until: now.getTime() + validMs };
};
