import { type BookingStatus, bookingStatuses } from "@harborsmith/domain/vocabulary";
import type { StatusWords } from "./language.ts";

/** The names of the states as a guest reads them. */
export const guestStatusesOf = (statuses: StatusWords): Record<BookingStatus, string> =>
	Object.fromEntries(
		bookingStatuses.map((status) => [status, statuses[status].to_guest ?? statuses[status].label]),
	) as Record<BookingStatus, string>;
