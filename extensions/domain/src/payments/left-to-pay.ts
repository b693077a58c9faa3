interface Money {
	paid_cents: number;
	refunded_cents: number;
	/** Ordered or on its way back: no longer the company's. */
	refunding_cents: number;
}

/** What the company has of a booking's money. The same rule as `hs.kept_cents`; a test compares the two. */
export const keptCents = ({ paid_cents, refunded_cents, refunding_cents }: Money): number =>
	Math.max(0, paid_cents - refunded_cents - refunding_cents);

/** What the company has beyond a booking's total: paid twice, or before it cost less. The same rule as `hs.overpaid_cents`. */
export const overpaidCents = (booking: Money & { total_cents: number }): number =>
	Math.max(0, keptCents(booking) - booking.total_cents);

/** The day on which a rest is due; null when it is due at once: it has none, or one that is past since its charter moved. */
export const dueLater = <Day extends string | Date>(balance_due_at: Day | null | undefined, now: Date): Day | null =>
	balance_due_at && new Date(balance_due_at) > now ? balance_due_at : null;

/** What is left to pay of a booking's total. The same rule as `hs.left_to_pay`; a test compares the two. */
export const leftToPay = (booking: Money & { total_cents: number }): number =>
	Math.max(0, booking.total_cents - keptCents(booking));
