import { wholeNumber } from "@harborsmith/kit";
import { z } from "zod";
import {
	cents,
	charterType,
	currency,
	guests,
	language,
	mediaItem,
	rating,
	searchText,
	slug,
	timeInput,
	timezone,
} from "./common.ts";

export const fleetQuery = z
	.object({
		start: timeInput.optional(),
		end: timeInput.optional(),
		guests: guests.optional(),
		charter_type: charterType.optional(),
		marina: slug.optional(),
		price_max: wholeNumber(0, 1_000_000_000).optional().describe("highest price in cents, before government tax"),
		feature: searchText.optional(),
		q: searchText.optional(),
		order_by: z.enum(["price", "capacity", "rating", "popular"]).default("popular"),
		per_page: wholeNumber(1, 100).default(24),
		cursor: z.string().max(400).optional(),
		lang: language.optional(),
	})
	.refine((query) => (query.start === undefined) === (query.end === undefined), {
		message: "start and end belong together",
		path: ["end"],
	});
export type FleetQuery = z.output<typeof fleetQuery>;

export const fleetCard = z.object({
	id: z.uuid(),
	slug: z.string(),
	name: z.string(),
	marina: z.object({ slug: z.string(), name: z.string() }).nullable(),
	timezone,
	charter_types: z.array(charterType),
	max_guests: z.int(),
	manufacturer: z.string().nullable(),
	model: z.string().nullable(),
	year: z.int().nullable(),
	length_ft: z.number().nullable(),
	cabins: z.int().nullable(),
	instant_booking: z.boolean(),
	features: z.array(z.string()),
	currency,
	from_price_cents: cents.nullable(),
	from_price_unit: z.string().nullable().describe("what the from price buys: hour, half_day, full_day, day or week"),
	price_cents: cents.optional().describe("for the dates asked for, mandatory extras in, before government tax"),
	total_cents: cents.optional().describe("the same with government tax"),
	charter_type: charterType.optional().describe("the charter type that price_cents is for"),
	rating,
	image: mediaItem.nullable(),
});
export type FleetCard = z.output<typeof fleetCard>;

export const fleetAnswer = z.object({
	data: z.array(fleetCard),
	meta: z.object({ total: z.int(), next_cursor: z.string().nullable() }),
});
