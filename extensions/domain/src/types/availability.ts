import type { CharterType, DayState } from "../vocabulary.ts";
import type { Extra, LegalLimit, LocalDate, Occupied, Rate, RateRule, Yacht } from "./rows.ts";

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
	/** Whole days (multiples of `DAY_MIN`) are wall-clock days. @default the yacht's minimum */
	duration_min?: number;
}

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
