import * as z from "zod/mini";
import { fleetCard } from "../fleet/index.ts";
import {
	cents,
	charterType,
	dataOf,
	extraUnit,
	instant,
	language,
	marina,
	mediaItem,
	rateUnit,
} from "../shapes/index.ts";

export const yachtQuery = z.object({ lang: z.optional(language) });

/** What a cancellation gives back so many hours before the start, or more. */
export const refundTier = z.object({ hours_before: z.number(), refund_bps: z.int() });
export type RefundTier = z.output<typeof refundTier>;

const offer = z.object({
	charter_type: charterType,
	from_price_cents: z.nullable(cents),
	from_price_unit: z.nullable(z.string()),
	max_guests: z.int(),
	limit_reason: z.nullable(z.string()).check(z.describe("why no more guests may come, in the language of `lang`")),
	durations_min: z.array(z.int()).check(z.describe("durations that a guest can choose from, in minutes")),
	rates: z.array(
		z.object({
			unit: rateUnit,
			amount_cents: cents,
			valid_from: z.nullable(z.string()).check(z.describe("a date: not sold before; null for what is sold today")),
		}),
	),
	cancellation: z.array(refundTier),
});
export type Offer = z.output<typeof offer>;

const review = z.object({
	id: z.uuid(),
	author: z.nullable(z.string()),
	rating: z.number(),
	title: z.nullable(z.string()),
	body: z.nullable(z.string()),
	at: z.nullable(instant),
	reply: z.nullable(z.string()),
});
export type Review = z.output<typeof review>;

const extra = z.object({
	slug: z.string(),
	name: z.string(),
	description: z.nullable(z.string()),
	category: z.nullable(z.string()),
	unit: extraUnit,
	price_cents: cents,
	mandatory: z.boolean(),
	charter_types: z.nullable(z.array(charterType)),
	lead_time_min: z.nullable(z.int()),
	stock_per_day: z.nullable(z.int()),
});
export type Extra = z.output<typeof extra>;

export const yachtPage = z.extend(
	z.omit(fleetCard, { price_cents: true, total_cents: true, charter_type: true, marina: true }),
	{
		description: z.nullable(z.string()),
		beam_ft: z.nullable(z.number()),
		draft_ft: z.nullable(z.number()),
		bathrooms: z.nullable(z.int()),
		gross_tonnage: z.nullable(z.number()),
		certificate: z.nullable(z.string()),
		opens_at: z.nullable(z.string()),
		closes_at: z.nullable(z.string()),
		slot_step_min: z.int(),
		min_duration_min: z.int(),
		min_notice_min: z.int(),
		max_advance_days: z.int(),
		security_deposit_cents: cents,
		marina: z.nullable(z.extend(marina, { timezone: z.nullable(z.string()) })),
		media: z.array(mediaItem),
		reviews: z.array(review),
		offers: z.array(offer),
		extras: z.array(extra),
	},
);
export type YachtPage = z.output<typeof yachtPage>;
export const yachtAnswer = dataOf(yachtPage);
