import { bookingStatuses } from "@harborsmith/domain/vocabulary";
import * as z from "zod/mini";
import { dataOf, instant } from "../shapes/index.ts";

/** The body of a request that says all by its address. */
export const emptyRequest = z.strictObject({});

export const inviteLinkAnswer = dataOf(
	z.object({
		url: z.string().check(z.describe("opens the calendar file without any header")),
		expires_at: instant,
	}),
);

export const holdAnswer = dataOf(
	z.object({
		number: z.string(),
		status: z.enum(bookingStatuses),
		hold_expires_at: instant,
		hold_extended: z.boolean(),
	}),
);

export const claimAnswer = dataOf(z.object({ number: z.string(), kept: z.literal(true) }));
