import type {
	BookingStatus,
	Certificate,
	CharterType,
	ExtraCategory,
	ExtraUnit,
	LedgerState,
	PaymentKind,
	RateUnit,
	SeasonMode,
	YachtStatus,
} from "../vocabulary.ts";

/** A calendar date in the yacht's zone, `YYYY-MM-DD`. Date ranges include both their first and last day. */
export type LocalDate = string;

/** A wall-clock time of day, `HH:MM` or `HH:MM:SS`; `24:00` is the end of the day. */
export type LocalTime = string;

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
	category?: ExtraCategory;
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
	/** Parts per million: 86250 is 8.625 %. */
	rate_ppm: number;
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
	/** The smallest card payment; absent: the payment provider's own for each currency. */
	minimum_charge_cents?: number | null;
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
	refunding_cents: number;
	hold_expires_at?: Date | null;
	hold_extended?: boolean | null;
	/** Rises with every change of a charter that was confirmed; zero while no calendar has to hear of one. */
	calendar_sequence?: number | null;
}

export interface LedgerRow {
	kind: PaymentKind;
	status: LedgerState;
	amount_cents: number;
	/** The charge that it is of. */
	charge?: string | null;
	/** Rows of one charge with one key, or of one refund at the provider, are one refund. */
	refund_key?: string | null;
	provider?: string | null;
	provider_id?: string | null;
	processed_at?: Date | string | null;
}
