import type { CharterType, LineKind } from "../vocabulary.ts";
import type { Extra, PolicyTier, PromoCode, Rate, RateRule, Settings, TaxRate, Yacht } from "./rows.ts";

export interface SelectedExtra {
	extra: Extra;
	quantity: number;
}

export interface PriceInput {
	yacht: Yacht;
	charter_type: CharterType;
	starts_at: Date;
	ends_at: Date;
	guests: number;
	/** Rates of this yacht; other charter types may be among them. */
	rates: Rate[];
	/** Rules of this yacht and of the fleet. */
	rate_rules: RateRule[];
	/** Every extra of the yacht; the mandatory ones that apply are added by `price`. */
	catalogue: Extra[];
	/** What the guest chose. */
	extras: SelectedExtra[];
	tax_rates: TaxRate[];
	promo?: PromoCode | null;
	/** How often this customer has used the promo code. @default 0 */
	promo_customer_uses?: number;
	policy: PolicyTier[];
	settings: Settings;
	now: Date;
	/** Language of labels and notes: English, or Spanish for `es…`. @default "en-US" */
	locale?: string;
}

export interface PriceLine {
	kind: "charter" | "extra" | "fee";
	label: string;
	unit: string;
	quantity: number;
	unit_cents: number;
	/** Always quantity × unit_cents, before discount. */
	amount_cents: number;
	/** This line's share of the discount, 0 or more. */
	discount_cents: number;
	/** Of that what is waived because the whole is less than a card can be charged. @default 0 */
	waived_cents?: number;
	tax_class: string | null;
	/** Id of the extra. */
	extra: string | null;
}

export interface TaxLine {
	name: string;
	/** Parts per million: 86250 is 8.625 %. */
	rate_ppm: number;
	taxable_cents: number;
	amount_cents: number;
}

export interface CancellationStep {
	/** RFC 3339, inclusive: cancelled at this very instant still refunds `refund_bps`. */
	until: string;
	refund_bps: number;
}

/**
 * The quote body of the contract. `lines` are the charter and its extras before discount and tax:
 * total_cents = sum of lines − discount_cents + tax_cents. `bookingLines(price)` gives the rows to store, which sum to
 * total_cents by themselves.
 */
export interface Price {
	currency: string;
	promo_code: string | null;
	lines: PriceLine[];
	subtotal_cents: number;
	discount_cents: number;
	tax_lines: TaxLine[];
	tax_cents: number;
	total_cents: number;
	due_now_cents: number;
	/** RFC 3339 in the yacht's zone; null when everything is due now. */
	balance_due_at: string | null;
	security_deposit_cents: number;
	cancellation: CancellationStep[];
	notes: string[];
}

/** A row of `booking_lines` without its booking. Discount lines are negative. */
export interface StoredLine {
	kind: LineKind;
	label: string;
	unit: string;
	quantity: number;
	unit_cents: number;
	amount_cents: number;
	tax_class: string | null;
	extra: string | null;
}
