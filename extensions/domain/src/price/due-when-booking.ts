import { keptCents } from "../payments/left-to-pay.ts";

interface DueBooking {
	due_now_cents: number;
	total_cents: number;
}

/**
 * What is due when booking, in cents: what stands in the booking, never more than its total, and all of it where nothing
 * stands. The same rule as `hs.due_now`; a test compares the two.
 */
export const dueWhenBooking = ({ due_now_cents, total_cents }: DueBooking): number =>
	due_now_cents > 0 ? Math.min(due_now_cents, total_cents) : total_cents;

/** What of that has not come yet, in cents: the first that a guest is asked for. */
export const dueFirst = (booking: DueBooking & Parameters<typeof keptCents>[0]): number =>
	Math.max(0, dueWhenBooking(booking) - keptCents(booking));
