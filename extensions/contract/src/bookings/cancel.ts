import { bookingStatuses } from "@harborsmith/domain/vocabulary";
import * as z from "zod/mini";
import { cents, currency, dataOf, reason } from "../shapes/index.ts";

export const cancelRequest = z.strictObject({
	preview: z._default(z.boolean(), false),
	reason,
	refund_cents: z
		.nullish(cents)
		.check(z.describe("the refund that was shown; another one is refused with what it would be")),
	hold_only: z
		._default(z.boolean(), false)
		.check(z.describe("gives up a hold, and refuses what has been paid meanwhile")),
	request_only: z
		._default(z.boolean(), false)
		.check(z.describe("withdraws a request, and refuses what has been approved meanwhile")),
});
export type CancelRequest = z.output<typeof cancelRequest>;
/** What a program sends. */
export type CancelRequestBody = z.input<typeof cancelRequest>;

const cancellation = z.object({
	number: z.string(),
	status: z.enum(bookingStatuses),
	currency,
	refund_bps: z.int(),
	refund_cents: cents,
});
export type Cancellation = z.output<typeof cancellation>;
export const cancelAnswer = dataOf(cancellation);
