import type * as t from "./types.ts";

export * from "./types.ts";

// Signatures first; the modules replace these declarations.
export declare const errorStatus: Record<t.ErrorCode, number>;
export declare function ok<T>(value: T): t.Result<T>;
export declare function fail<T = never>(code: t.ErrorCode, message: string, details?: Record<string, unknown>): t.Result<T>;

export declare function roundHalfUp(numerator: number, denominator?: number): number;
export declare function applyBps(cents: number, bps: number): number;
export declare function splitByLargestRemainder(total: number, weights: readonly number[]): number[];
export declare function formatMoney(cents: number, currency: string, locale?: string): string;

/** RFC 3339 with offset, or a wall clock (`2026-03-08T13:00`) read in `zone`. */
export declare function parseInstant(input: string, zone: string): t.Result<Date>;
/** `{ date: "2026-03-08", time: "13:00", minutes: 780, weekday: 1..7, offset_min }` in the zone. */
export interface WallClock {
	date: string;
	time: string;
	minutes: number;
	weekday: number;
	offset_min: number;
}
export declare function wallClock(at: Date, zone: string): WallClock;
export declare function toRfc3339(at: Date, zone: string): string;
export declare function localDate(at: Date, zone: string): t.LocalDate;
export declare function addDays(date: t.LocalDate, days: number): t.LocalDate;
export declare function elapsedHours(starts_at: Date, ends_at: Date): number;
/** Adds whole wall-clock days, then the rest as elapsed minutes. */
export declare function addDuration(starts_at: Date, duration_min: number, zone: string): Date;
export declare function durationBetween(starts_at: Date, ends_at: Date, zone: string): number;
/** Price rule 1: a day charter with its hours, or a number of days. */
export declare function charterLength(starts_at: Date, ends_at: Date, zone: string): { same_date: boolean; hours: number; days: number };

export declare const CHARTER_TAX_CLASS: "charter";
export declare const defaultSettings: t.Settings;
export declare const defaultPolicy: t.PolicyTier[];
export declare const defaultLegalLimits: t.LegalLimit[];

export declare function price(input: t.PriceInput): t.Result<t.Price>;
export declare function bookingLines(price: t.Price, locale?: string): t.StoredLine[];
export declare function fromPrice(input: t.FromPriceInput): t.FromPrice | null;
export declare function checkPromo(input: {
	promo: t.PromoCode;
	starts_at: Date;
	zone: string;
	subtotal_cents: number;
	customer_uses?: number;
	now: Date;
}): t.Result<void>;

export declare function availability(input: t.AvailabilityInput): t.AvailabilityDay[];
export declare function checkBookable(input: t.BookableInput): t.Result<void>;
/** Up to `limit` (3) free slots of the same length on the same yacht, nearest first. */
export declare function alternatives(input: t.BookableInput, limit?: number): t.Alternative[];

export declare function overlaps(a: t.Range, b: t.Range): boolean;
/** The larger of the two facing buffers, never their sum. */
export declare function conflicts(wanted: t.Occupied, taken: t.Occupied): boolean;

export declare const bookingMoves: Record<t.BookingStatus, readonly t.BookingStatus[]>;
export declare function canMove(from: t.BookingStatus, to: t.BookingStatus): boolean;
/** `true` when the status changes, `false` when it already is `to`. INVALID_STATE otherwise. */
export declare function move(from: t.BookingStatus, to: t.BookingStatus): t.Result<boolean>;
export declare function occupies(status: t.BookingStatus): boolean;
export type NextAction =
	| "pay"
	| "extend_hold"
	| "pay_balance"
	| "reschedule"
	| "cancel"
	| "invite"
	| "review"
	| "approve"
	| "decline"
	| "confirm"
	| "check_in"
	| "check_out"
	| "no_show";
export declare function nextActions(booking: t.BookingState, now: Date, audience?: "guest" | "staff"): NextAction[];

export declare function refundFor(input: {
	tiers: readonly t.PolicyTier[];
	starts_at: Date;
	cancelled_at: Date;
	paid_cents: number;
	/** @default 0 */
	refunded_cents?: number;
	by: "guest" | "operator";
}): { refund_bps: number; refund_cents: number };
export declare function paymentStatus(
	ledger: readonly t.LedgerRow[],
	total_cents: number,
): { payment_status: t.PaymentStatus; paid_cents: number; refunded_cents: number };

export declare function guestLimit(input: {
	yacht: t.Yacht;
	charter_type: t.CharterType;
	limits: readonly t.LegalLimit[];
	on: t.LocalDate;
}): { max_guests: number; reason: string };
export declare function checkGuests(input: {
	yacht: t.Yacht;
	charter_type: t.CharterType;
	limits: readonly t.LegalLimit[];
	on: t.LocalDate;
	guests: number;
}): t.Result<void>;

export declare function holdExpiry(now: Date, settings: t.Settings): Date;
/** Once, while the hold is alive: HOLD_EXPIRED or INVALID_STATE otherwise. */
export declare function extendHold(
	hold: { hold_expires_at: Date | null; hold_extended?: boolean | null },
	now: Date,
	settings: t.Settings,
): t.Result<Date>;

export declare function bookingNumber(random: (bytes: number) => Uint8Array): string;
export declare function isBookingNumber(value: string): boolean;
