import type { Quote, QuoteRequest } from "@harborsmith/contract/quotes";
import { type Price, toRfc3339 } from "@harborsmith/domain";
import { MINUTE } from "@harborsmith/domain/time";
import { requestHash } from "@harborsmith/kit";
import type { CharterContext } from "../context/charter-context.ts";
import { type PricedCharter, priceCharter } from "./price-charter.ts";
import type { QuoteSnapshot } from "./quote-snapshot.ts";
import { signQuote } from "./quote-token.ts";

/** What the guest agreed to pay, and nothing that changes by the clock alone. Two prices are one if these agree. */
export const priceFingerprint = (price: Price): string =>
	requestHash({
		currency: price.currency,
		lines: price.lines.map(({ kind, unit, quantity, amount_cents, extra }) => [
			kind,
			unit,
			quantity,
			amount_cents,
			extra,
		]),
		discount_cents: price.discount_cents,
		tax_lines: price.tax_lines.map(({ name, amount_cents }) => [name, amount_cents]),
		total_cents: price.total_cents,
		due_now_cents: price.due_now_cents,
		security_deposit_cents: price.security_deposit_cents,
	});

const snapshotOf = (charter: PricedCharter): QuoteSnapshot => ({
	yacht: charter.config.yacht.id,
	charter_type: charter.request.charter_type,
	starts_at: charter.starts_at.toISOString(),
	ends_at: charter.ends_at.toISOString(),
	guests: charter.request.guests,
	extras: charter.request.extras,
	promo_code: charter.promo?.code ?? null,
	lang: charter.locale === "es-ES" ? "es-ES" : "en-US",
	total_cents: charter.price.total_cents,
	fingerprint: priceFingerprint(charter.price),
});

/** Signs a price and writes it as the contract's quote. */
export const quoteFor = async (context: CharterContext, charter: PricedCharter, now: Date): Promise<Quote> => {
	const { config, rules, starts_at, ends_at, price } = charter;
	const { yacht } = config;
	const expires_at = new Date(now.getTime() + rules.settings.quote_minutes * MINUTE);
	const snapshot = snapshotOf(charter);
	const slugs = new Map(charter.basis.catalogue.map((extra) => [extra.id, extra.slug]));
	return {
		quote: await signQuote({ secret: context.env.HARBORSMITH_SECRET, snapshot, now, expires_at }),
		expires_at: toRfc3339(expires_at, yacht.timezone),
		yacht: { slug: yacht.slug, name: yacht.name },
		charter_type: snapshot.charter_type,
		starts_at: toRfc3339(starts_at, yacht.timezone),
		ends_at: toRfc3339(ends_at, yacht.timezone),
		timezone: yacht.timezone,
		guests: snapshot.guests,
		currency: price.currency,
		lines: price.lines.map(({ kind, label, unit, quantity, unit_cents, amount_cents, extra }) => ({
			kind,
			label,
			unit,
			quantity,
			unit_cents,
			amount_cents,
			extra: extra === null ? null : (slugs.get(extra) ?? null),
		})),
		subtotal_cents: price.subtotal_cents,
		discount_cents: price.discount_cents,
		tax_lines: price.tax_lines,
		tax_cents: price.tax_cents,
		total_cents: price.total_cents,
		due_now_cents: price.due_now_cents,
		balance_due_at: price.balance_due_at,
		security_deposit_cents: price.security_deposit_cents,
		cancellation: price.cancellation,
		notes: price.notes,
		instant_booking: yacht.instant_booking === true,
	};
};

/** `POST /charter/quotes`. */
export const makeQuote = async (context: CharterContext, request: QuoteRequest): Promise<Quote> => {
	const now = context.now();
	return quoteFor(context, await priceCharter(context, request, now), now);
};
