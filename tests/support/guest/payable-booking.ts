import { bookingCreated, preparedPayment } from "@harborsmith/contract/bookings";
import { dataOf, instant } from "@harborsmith/contract/shapes";
import * as z from "zod/mini";

/** The answer to a booking that holds its time until it is paid. */
export const payableBookingAnswer = dataOf(
	z.extend(bookingCreated, { hold_expires_at: instant, payment: preparedPayment }),
);
export type PayableBooking = z.output<typeof payableBookingAnswer>["data"];
