import { bookingStatuses } from "@harborsmith/domain/vocabulary";
import * as z from "zod/mini";
import { dataOf, instant, wishes } from "../shapes/index.ts";
import { contact } from "./contact.ts";
import { preparedPayment } from "./payment.ts";

export const bookingRequest = z.strictObject({
	quote: z.string().check(z.minLength(20), z.maxLength(16_000)),
	customer: contact,
	accept_terms: z.literal(true, { error: "must be true: the terms are part of the contract" }),
	special_requests: wishes,
});
export type BookingRequest = z.output<typeof bookingRequest>;
/** What a program sends. */
export type BookingRequestBody = z.input<typeof bookingRequest>;

export const bookingCreated = z.object({
	number: z.string(),
	status: z.enum(bookingStatuses),
	hold_expires_at: z.nullable(instant),
	payment: z.nullable(preparedPayment).check(z.describe("null while the company still has to accept the request")),
	manage_token: z.string(),
});
export type BookingCreated = z.output<typeof bookingCreated>;
export const bookingCreatedAnswer = dataOf(bookingCreated);
