import { bounds } from "@harborsmith/domain/bounds";
import { DAY } from "@harborsmith/domain/time";
import { dayStates } from "@harborsmith/domain/vocabulary";
import * as z from "zod/mini";
import { cents, charterType, dataOf, instant, localDate, timezone, wholeNumber } from "../shapes/index.ts";

/** Days that one question may span. */
export const availabilityDays = 92;

export const availabilityQuery = z
	.object({
		from: localDate,
		to: localDate,
		duration_min: z
			.optional(wholeNumber(bounds.shortest_min, bounds.longest_min))
			.check(z.describe("wanted length; whole days are wall-clock days")),
		charter_type: z.optional(charterType),
		guests: z.optional(wholeNumber(1, bounds.guests)),
	})
	.check(
		z.refine((query) => query.from <= query.to, { error: "must not be before from", path: ["to"] }),
		z.refine((query) => Date.parse(query.to) - Date.parse(query.from) < availabilityDays * DAY, {
			error: `at most ${availabilityDays} days at once`,
			path: ["to"],
		}),
	);
export type AvailabilityQuery = z.output<typeof availabilityQuery>;

const day = z.object({
	date: z.iso.date(),
	state: z.enum(dayStates),
	from_price_cents: z.nullable(cents),
	starts: z.array(instant),
});
export type AvailabilityDay = z.output<typeof day>;

export const availabilityAnswer = dataOf(z.object({ timezone, days: z.array(day) }));
