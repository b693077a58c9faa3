/** Row and result types of the domain. Fields are snake_case and named as in the database: no mapping layers. */

/** A calendar date in the yacht's zone, `YYYY-MM-DD`. Date ranges include both their first and last day. */
export type LocalDate = string;

/** A wall-clock time of day, `HH:MM` or `HH:MM:SS`; `24:00` is the end of the day. */
export type LocalTime = string;

export type CharterType = "captained" | "bareboat" | "dockside";
export type YachtStatus = "draft" | "pending_review" | "active" | "inactive" | "maintenance" | "archived";
export type RateUnit = "hour" | "half_day" | "full_day" | "day" | "week";
export type ExtraUnit = "booking" | "hour" | "guest" | "day";
export type LineKind = "charter" | "extra" | "fee" | "discount" | "tax";
export type Certificate = "uninspected" | "inspected";
export type SeasonMode = "start_date" | "per_day";
export type BookingStatus =
	| "requested"
	| "pending"
	| "confirmed"
	| "in_progress"
	| "completed"
	| "expired"
	| "cancelled"
	| "no_show";
export type PaymentStatus = "pending" | "partial" | "paid" | "partially_refunded" | "refunded" | "failed";
export type PaymentKind =
	| "charge"
	| "refund"
	| "deposit_hold"
	| "deposit_capture"
	| "deposit_release"
	| "transfer"
	| "transfer_reversal"
	| "external";

/** The columns of a yacht that rules read. A row with more columns fits. */
export interface Yacht {
	id: string;
	timezone: string;
	currency: string;
	status?: YachtStatus;
	charter_types: CharterType[];
	max_guests: number;
	certificate: Certificate;
	certificate_guests?: number | null;
	gross_tonnage?: number | null;
	/** Opening hours are hand-over hours: a charter starts and ends inside them. Both null: always open. */
	opens_at?: LocalTime | null;
	closes_at?: LocalTime | null;
	slot_step_min: number;
	min_duration_min: number;
	min_notice_min: number;
	max_advance_days: number;
	buffer_before_min: number;
	buffer_after_min: number;
	security_deposit_cents: number;
	season_mode: SeasonMode;
}

export interface Rate {
	yacht?: string;
	charter_type: CharterType;
	unit: RateUnit;
	amount_cents: number;
	valid_from?: LocalDate | null;
	valid_to?: LocalDate | null;
}

export interface RateRule {
	id?: string;
	/** Null: the whole fleet. */
	yacht?: string | null;
	name: string;
	date_from?: LocalDate | null;
	date_to?: LocalDate | null;
	/** ISO weekdays, 1 Monday to 7 Sunday. Null or empty: every day. */
	weekdays?: number[] | null;
	/** 10000 leaves the price unchanged. */
	factor_bps: number;
	/** Charters that start on a day of this rule last at least this long. */
	min_duration_min?: number | null;
	priority: number;
	/** Breaks ties: the later created wins. */
	created_at?: Date | string | null;
}

export interface Extra {
	id: string;
	slug: string;
	name: string;
	category?: "catering" | "equipment" | "service" | "other";
	unit: ExtraUnit;
	price_cents: number;
	mandatory: boolean;
	stock_per_day?: number | null;
	lead_time_min?: number | null;
	/** Null or empty: every charter type. */
	charter_types?: CharterType[] | null;
	/** Yacht ids. Null or empty: every yacht. */
	yachts?: string[] | null;
	/** Null or `exempt`: never taxed. */
	tax_class?: string | null;
	refund_cutoff_min?: number | null;
}

export interface TaxRate {
	name: string;
	/** Null: every charter type. */
	charter_type?: CharterType | null;
	/** Null: every taxed line. The charter line's own class is `charter` (`CHARTER_TAX_CLASS`). */
	tax_class?: string | null;
	rate_bps: number;
	valid_from?: LocalDate | null;
	valid_to?: LocalDate | null;
}

export interface PromoCode {
	code: string;
	percent_bps?: number | null;
	amount_cents?: number | null;
	sale_from?: LocalDate | null;
	sale_to?: LocalDate | null;
	travel_from?: LocalDate | null;
	travel_to?: LocalDate | null;
	min_total_cents?: number | null;
	max_uses?: number | null;
	max_uses_per_customer?: number | null;
	uses?: number;
}

/** Cancelled at least `hours_before` hours before the start: `refund_bps` of what was paid comes back. */
export interface PolicyTier {
	hours_before: number;
	refund_bps: number;
}

export interface LegalLimit {
	charter_type: CharterType;
	/** Null: any certificate. */
	certificate?: Certificate | null;
	max_guests: number;
	/** Only for yachts below this tonnage. Null: any. */
	gross_tonnage_below?: number | null;
	valid_from?: LocalDate | null;
	valid_to?: LocalDate | null;
	reason: string;
}

export interface Settings {
	deposit_due_bps: number;
	full_payment_within_days: number;
	hold_minutes: number;
	hold_extension_minutes: number;
	quote_minutes: number;
}

/** Time of a yacht that is taken, with the buffers copied when it was taken. */
export interface Occupied {
	starts_at: Date;
	ends_at: Date;
	buffer_before_min: number;
	buffer_after_min: number;
}

/** The columns of a booking that `nextActions` reads. */
export interface BookingState {
	status: BookingStatus;
	starts_at: Date;
	ends_at: Date;
	total_cents: number;
	paid_cents: number;
	refunded_cents: number;
	hold_expires_at?: Date | null;
	hold_extended?: boolean | null;
}

export interface LedgerRow {
	kind: PaymentKind;
	status: "succeeded" | "pending" | "failed";
	amount_cents: number;
	processed_at?: Date | string | null;
}

export interface Range {
	starts_at: Date;
	ends_at: Date;
}

// --- results and errors ---------------------------------------------------------------------------------------------

export type ErrorCode =
	| "INVALID_INPUT"
	| "TIME_DOES_NOT_EXIST"
	| "TIME_AMBIGUOUS"
	| "UNAUTHORIZED"
	| "FORBIDDEN"
	| "NOT_FOUND"
	| "SLOT_TAKEN"
	| "QUOTE_CHANGED"
	| "INVALID_STATE"
	| "QUOTE_EXPIRED"
	| "HOLD_EXPIRED"
	| "NOT_SOLD"
	| "OUTSIDE_HOURS"
	| "TOO_SHORT_NOTICE"
	| "TOO_FAR_AHEAD"
	| "TOO_SHORT"
	| "GUEST_LIMIT"
	| "EXTRA_SOLD_OUT"
	| "PROMO_INVALID"
	| "PAYMENT_FAILED"
	| "RATE_LIMITED"
	| "MAINTENANCE_MODE"
	| "SERVICE_UNAVAILABLE"
	| "IDEMPOTENCY_MISMATCH"
	| "IDEMPOTENCY_IN_PROGRESS";

export interface DomainError {
	code: ErrorCode;
	/** A sentence for a person: what is wrong and what to do. */
	message: string;
	details?: Record<string, unknown>;
}

export type Result<T> = { ok: true; value: T } | { ok: false; error: DomainError };

// --- price ----------------------------------------------------------------------------------------------------------

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
	tax_class: string | null;
	/** Id of the extra. */
	extra: string | null;
}

export interface TaxLine {
	name: string;
	rate_bps: number;
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

// --- availability ---------------------------------------------------------------------------------------------------

/** What both the calendar and the check of one slot need: rows already fetched, and the clock. */
export interface CalendarInput {
	yacht: Yacht;
	charter_type: CharterType;
	rates: Rate[];
	rate_rules: RateRule[];
	/** Mandatory extras among them are part of the from price. @default [] */
	catalogue?: Extra[];
	/** Everything that overlaps the span asked for (± the buffers), in any order. */
	occupied: Occupied[];
	/** A party above the legal limit or the yacht's capacity is refused (GUEST_LIMIT). Missing: one, unchecked. */
	guests?: number;
	/** What they do not cover falls back to the default limits. @default [] */
	legal_limits?: LegalLimit[];
	now: Date;
}

export interface AvailabilityInput extends CalendarInput {
	/** First and last day, both included. */
	from: LocalDate;
	to: LocalDate;
	/** Whole days (multiples of 1440) are wall-clock days. @default the yacht's minimum */
	duration_min?: number;
}

export type DayState = "free" | "few" | "full" | "closed";

export interface AvailabilityDay {
	date: LocalDate;
	/** closed: no start is possible at all; full: all taken; few: less than half of the possible starts are free. */
	state: DayState;
	/** Lowest price of that duration before government tax, mandatory extras included; null when nothing is free. */
	from_price_cents: number | null;
	/** RFC 3339 in the yacht's zone, ascending. */
	starts: string[];
}

export interface BookableInput extends CalendarInput {
	starts_at: Date;
	ends_at: Date;
}

export interface Alternative {
	starts_at: string;
	ends_at: string;
}

export interface FromPriceInput extends Omit<CalendarInput, "charter_type" | "occupied"> {
	/** Null or missing: the cheapest of the yacht's charter types. */
	charter_type?: CharterType | null;
	/** @default [] */
	occupied?: Occupied[];
}

/** The cheapest charter that can really be booked; the first quote for it shows the same number before tax. */
export interface FromPrice {
	from_price_cents: number;
	currency: string;
	charter_type: CharterType;
	starts_at: string;
	ends_at: string;
	duration_min: number;
}
