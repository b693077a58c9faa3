import * as z from "zod/mini";
import { cents, charterType, currency, dataOf, instant, refundStep, timezone } from "../shapes/index.ts";

const line = z.object({
	kind: z.enum(["charter", "extra", "fee"]),
	label: z.string(),
	unit: z.string(),
	quantity: z.number(),
	unit_cents: cents,
	amount_cents: cents,
	extra: z.nullable(z.string()).check(z.describe("slug of the extra")),
});
const taxLine = z.object({ name: z.string(), rate_ppm: z.int(), taxable_cents: cents, amount_cents: cents });

export const quote = z.object({
	quote: z.string().check(z.describe("a signed snapshot of this price; POST /charter/bookings takes it")),
	expires_at: instant,
	yacht: z.object({ slug: z.string(), name: z.string() }),
	charter_type: charterType,
	starts_at: instant,
	ends_at: instant,
	timezone,
	guests: z.int(),
	currency,
	lines: z.array(line),
	subtotal_cents: cents,
	discount_cents: cents,
	tax_lines: z.array(taxLine),
	tax_cents: cents,
	total_cents: cents,
	due_now_cents: cents,
	balance_due_at: z.nullable(instant),
	security_deposit_cents: cents,
	cancellation: z.array(refundStep),
	notes: z.array(z.string()),
	instant_booking: z.boolean(),
});
export type Quote = z.output<typeof quote>;
export const quoteAnswer = dataOf(quote);
