import type { Quote } from "../quote/quote.schema.ts";
import type { Booking } from "./booking.schema.ts";

/** A stored booking in the shape of a quote, so that both are shown by the same price list. */
export function bookingAsQuote(booking: Booking): Quote {
	const taxes = booking.lines.filter((line) => line.kind === "tax");
	const others = booking.lines.filter((line) => line.kind !== "tax");
	const discounts = others.filter((line) => line.kind === "discount");
	const sum = (lines: { amount_cents: number }[]): number =>
		lines.reduce((total, line) => total + line.amount_cents, 0);
	return {
		quote: "",
		expires_at: booking.hold_expires_at ?? booking.starts_at,
		currency: booking.currency,
		lines: others,
		subtotal_cents: sum(others) - sum(discounts),
		discount_cents: -sum(discounts),
		tax_lines: taxes.map((line) => ({ name: line.label, rate_ppm: 0, amount_cents: line.amount_cents })),
		tax_cents: booking.tax_cents,
		total_cents: booking.total_cents,
		due_now_cents: booking.due_now_cents,
		balance_due_at: booking.balance_due_at,
		security_deposit_cents: booking.security_deposit_cents,
		cancellation: booking.cancellation,
		notes: [],
	};
}
