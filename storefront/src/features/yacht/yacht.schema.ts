import * as z from "zod/mini";
import { charterTypeSchema, fleetYachtSchema } from "../fleet/fleet.schema.ts";
import { mediaSchema } from "../media/media.schema.ts";

export const marinaSchema = z.object({
	slug: z.string(),
	name: z.string(),
	timezone: z.nullish(z.string()),
	address: z.nullish(z.string()),
	latitude: z.nullish(z.coerce.number()),
	longitude: z.nullish(z.coerce.number()),
	directions: z.nullish(z.string()),
	parking: z.nullish(z.string()),
});
export type Marina = z.output<typeof marinaSchema>;

const tierSchema = z.object({ hours_before: z.number(), refund_bps: z.number() });
export type Tier = z.output<typeof tierSchema>;

const offerSchema = z.object({
	charter_type: charterTypeSchema,
	from_price_cents: z.nullish(z.number()),
	max_guests: z.number(),
	limit_reason: z.nullish(z.string()),
	durations_min: z.nullish(z.array(z.number())),
	rates: z._default(
		z.array(z.object({ unit: z.string(), amount_cents: z.number(), valid_from: z.nullish(z.string()) })),
		[],
	),
	cancellation: z._default(z.array(tierSchema), []),
});
export type Offer = z.output<typeof offerSchema>;

const reviewSchema = z.object({
	id: z.union([z.string(), z.number()]),
	author: z.nullish(z.string()),
	rating: z.number(),
	title: z.nullish(z.string()),
	body: z.nullish(z.string()),
	at: z.nullish(z.string()),
	reply: z.nullish(z.string()),
});
export type Review = z.output<typeof reviewSchema>;

const extraSchema = z.object({
	slug: z.string(),
	name: z.string(),
	description: z.nullish(z.string()),
	category: z.nullish(z.string()),
	unit: z.enum(["booking", "hour", "guest", "day"]),
	price_cents: z.number(),
	mandatory: z.boolean(),
	charter_types: z.nullish(z.array(charterTypeSchema)),
	lead_time_min: z.nullish(z.number()),
	stock_per_day: z.nullish(z.number()),
});
export type Extra = z.output<typeof extraSchema>;

export const yachtSchema = z.object({
	...fleetYachtSchema.shape,
	marina: z.nullish(marinaSchema),
	description: z.nullish(z.string()),
	beam_ft: z.nullish(z.coerce.number()),
	draft_ft: z.nullish(z.coerce.number()),
	bathrooms: z.nullish(z.number()),
	opens_at: z.nullish(z.string()),
	closes_at: z.nullish(z.string()),
	min_duration_min: z._default(z.number(), 60),
	slot_step_min: z.nullish(z.number()),
	security_deposit_cents: z._default(z.number(), 0),
	media: z._default(z.array(mediaSchema), []),
	reviews: z._default(z.array(reviewSchema), []),
	offers: z._default(z.array(offerSchema), []),
	extras: z._default(z.array(extraSchema), []),
});
export type Yacht = z.output<typeof yachtSchema>;
