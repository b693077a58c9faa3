import { bounds } from "@harborsmith/domain/bounds";
import { DAY, DAY_MIN } from "@harborsmith/domain/time";
import * as z from "zod/mini";
import { charterType, language, searchText, slug, timeInput, wholeNumber } from "../shapes/index.ts";

export const fleetOrders = ["price", "capacity", "rating", "popular"] as const;

const dayOf = (time = ""): number => Date.parse(time.slice(0, 10));

/** Days of the calendar between two times; none where one is missing. */
const daysFrom = (start: string | undefined, end: string | undefined): number => (dayOf(end) - dayOf(start)) / DAY || 0;

export const fleetQuery = z
	.object({
		start: z.optional(timeInput),
		end: z.optional(timeInput),
		guests: z.optional(wholeNumber(1, bounds.guests)),
		charter_type: z.optional(charterType),
		marina: z.optional(slug),
		price_max: z
			.optional(wholeNumber(0, bounds.price_cents))
			.check(z.describe("highest price in minor units, before government tax")),
		feature: z.optional(searchText),
		q: z.optional(searchText),
		order_by: z._default(z.enum(fleetOrders), "popular"),
		per_page: z._default(wholeNumber(1, 100), 24),
		cursor: z.optional(z.string().check(z.maxLength(bounds.cursor))),
		lang: z.optional(language),
	})
	.check(
		z.refine((query) => (query.start === undefined) === (query.end === undefined), {
			error: "start and end belong together",
			path: ["end"],
		}),
		z.refine(({ start, end }) => daysFrom(start, end) * DAY_MIN <= bounds.longest_min, {
			error: `must be at most ${bounds.longest_min / DAY_MIN} days after start`,
			path: ["end"],
		}),
	);
export type FleetQuery = z.output<typeof fleetQuery>;
