import { bookingStatuses, nextSteps, paymentStatuses, refundWays } from "@harborsmith/domain/vocabulary";
import * as z from "zod/mini";
import {
	cents,
	charterType,
	currency,
	dataOf,
	instant,
	lineKind,
	marina,
	mediaItem,
	refundStep,
	timezone,
} from "../shapes/index.ts";

const line = z.object({
	kind: lineKind,
	label: z.string(),
	unit: z.nullable(z.string()),
	quantity: z.number(),
	unit_cents: cents,
	amount_cents: cents,
});
export type BookingLine = z.output<typeof line>;

const payment = z.object({
	kind: z.string(),
	status: z.string(),
	by_hand: z.boolean().check(z.describe("given or taken by people of the company, not by the payment company")),
	amount_cents: cents,
	currency,
	processed_at: z.nullable(instant),
});
export type BookingPayment = z.output<typeof payment>;

export const booking = z.object({
	number: z.string(),
	status: z.enum(bookingStatuses),
	payment_status: z.enum(paymentStatuses),
	charter_type: charterType,
	yacht: z.object({
		slug: z.string(),
		name: z.string(),
		timezone,
		image: z.nullable(mediaItem),
		marina: z.nullable(marina),
	}),
	customer: z.object({
		first_name: z.nullable(z.string()),
		last_name: z.nullable(z.string()),
		email: z.nullable(z.string()),
		phone: z.nullable(z.string()),
	}),
	starts_at: instant,
	ends_at: instant,
	guests: z.int(),
	special_requests: z.nullable(z.string()),
	currency,
	lines: z.array(line),
	subtotal_cents: cents,
	discount_cents: cents,
	tax_cents: cents,
	total_cents: cents,
	paid_cents: cents,
	refunded_cents: cents,
	refunding_cents: cents.check(z.describe("ordered, or on its way back")),
	cancelled_at: z.nullable(instant),
	cancelled_by_company: z.boolean().check(z.describe("a request that it declined, too")),
	cancellation_reason: z.nullable(z.string()).check(z.describe("what the company wrote; null for a guest's own")),
	refund_cents: z.nullable(cents).check(z.describe("what the cancellation gives back; null until there is one")),
	refund_way: z
		.nullable(z.enum(refundWays))
		.check(z.describe("how that reaches the guest: `by_hand` when the card did not take it")),
	refund_refused_cents: cents.check(z.describe("what of that the cards did not take")),
	refund_by_hand_cents: cents.check(
		z.describe("what people of the company still give back, because the payment company cannot"),
	),
	due_now_cents: cents,
	balance_due_at: z.nullable(instant),
	security_deposit_cents: cents,
	deposit_status: z.nullable(z.string()),
	hold_expires_at: z.nullable(instant),
	hold_extended: z.boolean(),
	request_expires_at: z
		.nullable(instant)
		.check(z.describe("until when the company answers; null for what was never a request")),
	cancellation: z.array(refundStep),
	payments: z.array(payment),
	next_actions: z
		.array(z.enum(nextSteps))
		.check(
			z.describe("`pay`: POST /charter/bookings/:number/pay gives the payment; `invite`: there is a calendar file"),
		),
});
/** A booking as its guest, and who may read it, see it. */
export type Booking = z.output<typeof booking>;
export const bookingAnswer = dataOf(booking);
