import * as z from "zod/mini";
import { cents, charterType, currency, mediaItem, timezone } from "../shapes/index.ts";

export const rating = z.object({ average: z.nullable(z.number()), count: z.int() });
export type Rating = z.output<typeof rating>;

export const fleetCard = z.object({
	id: z.uuid(),
	slug: z.string(),
	name: z.string(),
	marina: z.nullable(z.object({ slug: z.string(), name: z.string() })),
	timezone,
	charter_types: z.array(charterType),
	max_guests: z.int(),
	manufacturer: z.nullable(z.string()),
	model: z.nullable(z.string()),
	year: z.nullable(z.int()),
	length_ft: z.nullable(z.number()),
	cabins: z.nullable(z.int()),
	instant_booking: z.boolean(),
	features: z.array(z.string()),
	currency,
	from_price_cents: z.nullable(cents),
	from_price_unit: z
		.nullable(z.string())
		.check(z.describe("what the from price buys: hour, half_day, full_day, day, week, or hours such as 3_hours")),
	price_cents: z
		.optional(cents)
		.check(z.describe("for the dates asked for, mandatory extras in, before government tax")),
	total_cents: z.optional(cents).check(z.describe("the same with government tax")),
	charter_type: z.optional(charterType).check(z.describe("the charter type that price_cents is for")),
	rating,
	image: z.nullable(mediaItem),
});
export type FleetCard = z.output<typeof fleetCard>;

export const fleetAnswer = z.object({
	data: z.array(fleetCard),
	meta: z.object({ total: z.int(), next_cursor: z.nullable(z.string()) }),
});
