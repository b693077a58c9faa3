import { wholeNumber } from "@harborsmith/kit";
import { z } from "zod";
import { cents, charterType, dataOf, guests, instant, localDate, timezone } from "./common.ts";

const dayMs = 86_400_000;

export const availabilityQuery = z
	.object({
		from: localDate,
		to: localDate,
		duration_min: wholeNumber(15, 60 * 24 * 60)
			.optional()
			.describe("wanted length; whole days are wall-clock days"),
		charter_type: charterType.optional(),
		guests: guests.optional(),
	})
	.refine((query) => query.from <= query.to, { message: "must not be before from", path: ["to"] })
	.refine((query) => Date.parse(query.to) - Date.parse(query.from) < 92 * dayMs, {
		message: "at most 92 days at once",
		path: ["to"],
	});
export type AvailabilityQuery = z.output<typeof availabilityQuery>;

export const availabilityAnswer = dataOf(
	z.object({
		timezone,
		days: z.array(
			z.object({
				date: z.iso.date(),
				state: z.enum(["free", "few", "full", "closed"]),
				from_price_cents: cents.nullable(),
				starts: z.array(instant),
			}),
		),
	}),
);
