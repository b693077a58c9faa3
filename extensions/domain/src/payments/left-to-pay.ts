interface Money {
	paid_cents: number;
	refunded_cents: number;
	/** Ordered or on its way back: no longer the company's. */
	refunding_cents: number;
}

/** What the company has of a booking's money. The same rule as `hs.kept_cents`; a test compares the two. */
export const keptCents = ({ paid_cents, refunded_cents, refunding_cents }: Money): number =>
	Math.max(0, paid_cents - refunded_cents - refunding_cents);

/** What is left to pay of a booking's total. The same rule as `hs.left_to_pay`; a test compares the two. */
export const leftToPay = (booking: Money & { total_cents: number }): number =>
	Math.max(0, booking.total_cents - keptCents(booking));
