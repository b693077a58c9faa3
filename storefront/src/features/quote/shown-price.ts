import type { BookingLine } from "@harborsmith/contract/bookings";
import type { Quote } from "@harborsmith/contract/quotes";

type Tax = Pick<Quote["tax_lines"][number], "name" | "rate_ppm" | "amount_cents">;

/** What a price list shows, of a quote or of a booking. */
export interface ShownPrice
	extends Pick<Quote, "currency" | "discount_cents" | "total_cents" | "due_now_cents" | "balance_due_at" | "notes"> {
	lines: (Quote["lines"][number] | BookingLine)[];
	tax_lines: Tax[];
}
