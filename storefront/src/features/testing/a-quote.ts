import type { Quote } from "@harborsmith/contract/quotes";

/** A quote for tests, of one charter line. */
export const aQuote = (total_cents: number, changes: Partial<Quote> = {}): Quote => ({
	quote: `signed-${total_cents}`,
	expires_at: "2099-01-01T00:00:00Z",
	yacht: { slug: "pacific-heron", name: "Pacific Heron" },
	charter_type: "captained",
	starts_at: "2027-03-05T10:00:00-08:00",
	ends_at: "2027-03-05T14:00:00-08:00",
	timezone: "America/Los_Angeles",
	guests: 2,
	currency: "USD",
	lines: [
		{
			kind: "charter",
			label: "Charter",
			unit: "hour",
			quantity: 4,
			unit_cents: total_cents / 4,
			amount_cents: total_cents,
			extra: null,
		},
	],
	subtotal_cents: total_cents,
	discount_cents: 0,
	tax_lines: [],
	tax_cents: 0,
	total_cents,
	due_now_cents: total_cents,
	balance_due_at: null,
	security_deposit_cents: 0,
	cancellation: [],
	notes: [],
	instant_booking: true,
	...changes,
});
