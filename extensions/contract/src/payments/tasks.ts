import * as z from "zod/mini";
import { attention, topics } from "../queue/index.ts";
import { cents, dataOf } from "../shapes/index.ts";

/** What the worker asks for: the payload of the topic. */
export const refundTask = topics["payment.refund_due"].payload;
export const notifyOfficeTask = attention;

/** What a refund came to. */
export const refundTaskAnswer = dataOf(
	z.object({
		refund: z.nullable(z.string()).check(z.describe("the provider's id; null when nothing of this payment was left")),
		status: z.string(),
		amount_cents: cents,
		by_hand_cents: cents.check(z.describe("what people still have to give back")),
		repeated: z.boolean().check(z.describe("whether it was made before")),
	}),
);
export const notifyOfficeAnswer = dataOf(
	z.object({ notified: z.int().check(z.describe("how many people; 0 for a key that was met before")) }),
);
/** What a task came to: how many bookings, events or refunds ended in which way. */
export const taskAnswer = dataOf(
	z.record(z.string(), z.union([z.int(), z.record(z.string(), z.union([z.int(), z.string()]))])),
);
export const webhookAnswer = dataOf(z.object({ received: z.literal(true), outcome: z.string() }));
