import type { ShownPrice } from "../../quote/shown-price.ts";
import type { Booking } from "./booking.ts";

/** The price of a stored booking, shown by the same list as a quote's. */
export function bookingAsQuote(booking: Booking): ShownPrice {
	const taxes = booking.lines.filter((line) => line.kind === "tax");
	const others = booking.lines.filter((line) => line.kind !== "tax");
	const discounts = others.filter((line) => line.kind === "discount");
	const sum = (lines: { amount_cents: number }[]): number =>
		lines.reduce((total, line) => total + line.amount_cents, 0);
	return {
		currency: booking.currency,
		lines: others,
		discount_cents: -sum(discounts),
		tax_lines: taxes.map((line) => ({ name: line.label, rate_ppm: 0, amount_cents: line.amount_cents })),
		total_cents: booking.total_cents,
		due_now_cents: booking.due_now_cents,
		balance_due_at: booking.balance_due_at,
		notes: [],
	};
}
