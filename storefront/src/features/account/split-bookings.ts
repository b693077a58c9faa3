import { isStatus } from "@harborsmith/domain/vocabulary";
import type { MyBooking } from "./account.queries.ts";

/** Charters still ahead, the next one first, and those that are over. */
export function splitBookings(bookings: MyBooking[], now: Date): { upcoming: MyBooking[]; past: MyBooking[] } {
	const isAhead = (booking: MyBooking): boolean => isStatus("open", booking.status) && new Date(booking.ends_at) > now;
	return {
		upcoming: bookings.filter(isAhead).toSorted((a, b) => Date.parse(a.starts_at) - Date.parse(b.starts_at)),
		past: bookings.filter((booking) => !isAhead(booking)),
	};
}
