import type { EventContext } from "@directus/types";
import type { CharterContext, PromoRow, YachtConfig } from "@harborsmith/directus-extension-charter";
import { localisedBasis, policyFor } from "@harborsmith/directus-extension-charter";
import {
	bookingLines,
	type CharterType,
	type PolicyTier,
	type Price,
	price,
	type SelectedExtra,
} from "@harborsmith/domain";
import { refuse, refused, unwrap } from "@harborsmith/kit";
import { type Fields, idIn } from "../wall-clock.ts";
import { localeOfLines } from "./locale-of-lines.ts";

export interface Unpriced {
	booking: Fields;
	/** Undefined for a yacht that is not on offer. */
	config: YachtConfig | undefined;
	database: EventContext["database"];
}

/**
 * Lines, totals and terms of a booking, as the website would have given them today. Nothing when the booking lacks what a
 * price needs: Directus then says which fields are missing.
 * @throws NOT_SOLD and the domain's other refusals
 */
export const priceByRules = async (
	context: CharterContext,
	{ booking, config, database }: Unpriced,
): Promise<Fields> => {
	if (!idIn(booking.yacht) || typeof booking.charter_type !== "string" || !Number.isInteger(booking.guests)) return {};
	if (!(new Date(String(booking.ends_at)) > new Date(String(booking.starts_at)))) return {};
	const { priced, policy, locale } = await rulesPrice(context, { booking, config, database });
	if (booking.currency && booking.currency !== priced.currency) throw refuseCurrency(priced.currency);
	const { subtotal_cents, discount_cents, tax_cents, total_cents, due_now_cents, balance_due_at } = priced;
	return {
		currency: booking.currency ?? priced.currency,
		security_deposit_cents: booking.security_deposit_cents ?? priced.security_deposit_cents,
		policy: booking.policy ?? policy,
		locale: booking.locale ?? locale,
		due_now_cents: booking.due_now_cents ?? due_now_cents,
		balance_due_at: booking.balance_due_at ?? balance_due_at,
		...{ subtotal_cents, discount_cents, tax_cents, total_cents },
		lines: bookingLines(priced, locale).map((line, index) => ({ ...line, sort: index + 1 })),
	};
};

/** Rules give a price in the currency of its yacht. */
export const refuseCurrency = (currency: string) =>
	refused("INVALID_INPUT", { refusal: "currency_of_yacht", field: "currency", currency });

export interface RulesPrice {
	priced: Price;
	policy: PolicyTier[];
	locale: string;
}

/**
 * What a charter costs by today's rules.
 * @throws NOT_SOLD and the domain's other refusals
 */
export const rulesPrice = async (
	context: CharterContext,
	{ booking, config, database, extras = [] }: Unpriced & { extras?: SelectedExtra[] },
): Promise<RulesPrice> => {
	if (!config) throw refuse("NOT_SOLD", "yacht_not_on_offer", {});
	const charter_type = booking.charter_type as CharterType;
	const rules = await context.catalogue.rules();
	const locale = await localeOfLines(context, booking, database);
	const policy = policyFor(rules, charter_type);
	const priced = unwrap(
		price({
			...localisedBasis(config, rules, locale),
			charter_type,
			starts_at: new Date(String(booking.starts_at)),
			ends_at: new Date(String(booking.ends_at)),
			guests: Number(booking.guests),
			extras,
			promo: await promoOf(booking, database),
			policy,
			now: context.now(),
			locale,
		}),
	);
	return { priced, policy, locale };
};

// to_jsonb, because a date column would arrive as a moment of this process's zone. The booking's own use does not stand
// in its way.
const promoOf = async (booking: Fields, database: EventContext["database"]): Promise<PromoRow | null> => {
	const id = idIn(booking.promo_code);
	if (!id) return null;
	const { rows } = await database.raw<{ rows: { promo: PromoRow }[] }>(
		`select to_jsonb(p) || jsonb_build_object('uses', p.uses - (
			select count(*) from bookings b where b.id::text = ? and b.promo_code = p.id and hs.counts_promo(b.status)
		)) as promo from promo_codes p where p.id::text = ?`,
		[idIn(booking.id) ?? null, id],
	);
	return rows[0]?.promo ?? null;
};
