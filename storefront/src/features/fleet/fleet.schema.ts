import * as z from "zod/mini";
import { mediaSchema } from "../media/media.schema.ts";

export const charterTypes = ["captained", "bareboat", "dockside"] as const;
export const charterTypeSchema = z.enum(charterTypes);
export type CharterType = z.output<typeof charterTypeSchema>;

export const ratingSchema = z.object({ average: z.nullish(z.number()), count: z.number() });
export type Rating = z.output<typeof ratingSchema>;

export const fleetYachtSchema = z.object({
	id: z.string(),
	slug: z.string(),
	name: z.string(),
	marina: z.nullish(z.object({ slug: z.string(), name: z.string() })),
	timezone: z.string(),
	charter_types: z.array(charterTypeSchema),
	max_guests: z.number(),
	from_price_cents: z.nullish(z.number()),
	from_price_unit: z.nullish(z.string()),
	price_cents: z.nullish(z.number()),
	currency: z.string(),
	rating: z.nullish(ratingSchema),
	image: z.nullish(mediaSchema),
	length_ft: z.nullish(z.coerce.number()),
	cabins: z.nullish(z.number()),
	manufacturer: z.nullish(z.string()),
	model: z.nullish(z.string()),
	year: z.nullish(z.number()),
	instant_booking: z.nullish(z.boolean()),
	features: z.nullish(z.array(z.string())),
});
export type FleetYacht = z.output<typeof fleetYachtSchema>;

export const fleetSchema = z.object({
	data: z.array(fleetYachtSchema),
	meta: z.nullish(z.object({ total: z.nullish(z.number()), next_cursor: z.nullish(z.string()) })),
});
