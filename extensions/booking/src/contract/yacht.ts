import { z } from "zod";
import { cents, charterType, dataOf, instant, language, mediaItem } from "./common.ts";
import { fleetCard } from "./fleet.ts";

export const yachtQuery = z.object({ lang: language.optional() });

const tier = z.object({ hours_before: z.number(), refund_bps: z.int() });

export const yachtPage = fleetCard
	.omit({ price_cents: true, total_cents: true, charter_type: true, marina: true })
	.extend({
		description: z.string().nullable(),
		beam_ft: z.number().nullable(),
		draft_ft: z.number().nullable(),
		bathrooms: z.int().nullable(),
		gross_tonnage: z.number().nullable(),
		certificate: z.string().nullable(),
		opens_at: z.string().nullable(),
		closes_at: z.string().nullable(),
		slot_step_min: z.int(),
		min_duration_min: z.int(),
		min_notice_min: z.int(),
		max_advance_days: z.int(),
		security_deposit_cents: cents,
		marina: z
			.object({
				slug: z.string(),
				name: z.string(),
				timezone: z.string().nullable(),
				address: z.string().nullable(),
				latitude: z.number().nullable(),
				longitude: z.number().nullable(),
				directions: z.string().nullable(),
				parking: z.string().nullable(),
			})
			.nullable(),
		media: z.array(mediaItem),
		reviews: z.array(
			z.object({
				id: z.uuid(),
				author: z.string().nullable(),
				rating: z.number(),
				title: z.string().nullable(),
				body: z.string().nullable(),
				at: instant.nullable(),
				reply: z.string().nullable(),
			}),
		),
		offers: z.array(
			z.object({
				charter_type: charterType,
				from_price_cents: cents.nullable(),
				from_price_unit: z.string().nullable(),
				max_guests: z.int(),
				limit_reason: z.string().nullable(),
				durations_min: z.array(z.int()).describe("durations that a guest can choose from, in minutes"),
				rates: z.array(
					z.object({
						unit: z.string(),
						amount_cents: cents,
						valid_from: z.string().nullable().describe("a date: not sold before; null for what is sold today"),
					}),
				),
				cancellation: z.array(tier),
			}),
		),
		extras: z.array(
			z.object({
				slug: z.string(),
				name: z.string(),
				description: z.string().nullable(),
				category: z.string().nullable(),
				unit: z.string(),
				price_cents: cents,
				mandatory: z.boolean(),
				charter_types: z.array(charterType).nullable(),
				lead_time_min: z.int().nullable(),
				stock_per_day: z.int().nullable(),
			}),
		),
	});
export type YachtPage = z.output<typeof yachtPage>;
export const yachtAnswer = dataOf(yachtPage);
