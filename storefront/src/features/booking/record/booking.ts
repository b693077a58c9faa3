import type { Booking as BookingAnswer, PreparedPayment } from "@harborsmith/contract/bookings";

/** A booking, and how to pay it where that has been asked for. */
export type Booking = BookingAnswer & { payment?: PreparedPayment | undefined };
