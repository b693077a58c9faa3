import type { EventContext } from "@directus/types";
import type { HistoryEntry } from "@harborsmith/contract/words";
import { bookingLines } from "@harborsmith/domain";
import type { Fields } from "../wall-clock.ts";
import type { RulesPrice } from "./price-by-rules.ts";

/** What a changed booking costs by the rules, and what its history says if that is taken over or not. */
export type Offer = {
	booking: Fields;
	asked: boolean;
	kept: HistoryEntry | null;
	repriced?: HistoryEntry | null;
	price?: RulesPrice;
	/** Columns that the change itself writes. */
	without?: string[];
	isOtherYacht?: boolean;
	isOtherType?: boolean;
};

const termsOf = ({ price, without = [], isOtherYacht, isOtherType }: Offer): Fields => {
	if (!price) return {};
	const { due_now_cents, balance_due_at, security_deposit_cents, currency } = price.priced;
	const terms: Fields = {
		due_now_cents,
		balance_due_at,
		currency,
		...(isOtherYacht ? { security_deposit_cents } : {}),
		...(isOtherType ? { policy: price.policy } : {}),
	};
	return Object.fromEntries(Object.entries(terms).filter(([column]) => !without.includes(column)));
};

/**
 * Leaves an offer where the triggers of the one change that carries the token find it. What no change took up is swept
 * away by the worker.
 */
export const writeOffer = async (database: EventContext["database"], token: string, offer: Offer): Promise<void> => {
	const { booking, asked, kept, repriced = null, price } = offer;
	const row = {
		token,
		booking: booking.id,
		yacht: booking.yacht,
		charter_type: booking.charter_type,
		starts_at: new Date(String(booking.starts_at)).toISOString(),
		ends_at: new Date(String(booking.ends_at)).toISOString(),
		guests: booking.guests,
		promo_code: booking.promo_code,
		asked,
		kept: kept && JSON.stringify(kept),
		repriced: repriced && JSON.stringify(repriced),
		lines: price ? JSON.stringify(bookingLines(price.priced, price.locale)) : null,
		terms: JSON.stringify(termsOf(offer)),
		created_at: database.raw("clock_timestamp()"),
	};
	await database("price_offers").insert(row);
};
