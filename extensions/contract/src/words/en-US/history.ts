import type { HistorySentences } from "../language.ts";
import { fields } from "./app/fields.ts";
import { types } from "./names.ts";

type Promo = { promo_was?: string | null | undefined; promo_is?: string | null | undefined };

const promo = ({ promo_was, promo_is }: Promo): string | undefined => {
	if (promo_was && promo_is) return `Promo code ${promo_is} instead of ${promo_was}.`;
	if (promo_is) return `Promo code ${promo_is} added.`;
	return promo_was ? `Promo code ${promo_was} removed.` : undefined;
};

const together = (...sentences: (string | null | undefined | false)[]): string => sentences.filter(Boolean).join(" ");

const shares = { all: "everything", terms: "by the terms", amount: "as chosen", none: "nothing" };

export const history: HistorySentences = {
	moved: ({ yacht_was, yacht_is, starts_was, starts_is, ends_was, ends_is }, { clock }) =>
		together(
			yacht_was && yacht_is && `Moved from ${yacht_was} to ${yacht_is}.`,
			starts_was && starts_is && `Moved from ${clock(starts_was)} to ${clock(starts_is)}.`,
			ends_was && ends_is && `Ends ${clock(ends_is)} instead of ${clock(ends_was)}.`,
		),
	changed: ({ guests_was, guests_is, type_was, type_is, contact, wishes }, { all }) =>
		together(
			typeof guests_was === "number" && `Guests: ${guests_is} instead of ${guests_was}.`,
			type_was && type_is && `${types[type_is]} instead of ${types[type_was].toLowerCase()}.`,
			contact && `Contact changed: ${all(contact.map((part) => fields.contact[part].toLowerCase()))}.`,
			wishes && "The guest's wishes changed.",
		),
	repriced: ({ was_cents, was_currency, is_cents, is_currency, ...codes }, { money }) =>
		together(
			promo(codes),
			`Priced again by the rules: ${money(was_cents, was_currency)} became ${money(is_cents, is_currency)}.`,
		),
	price_by_hand: ({ was_cents, is_cents, currency }, { money }) =>
		`Price lines changed by hand: ${money(was_cents, currency)} became ${money(is_cents, currency)}.`,
	price_kept: ({ price_cents, currency, rules_cents, rules_currency, ...codes }, { money }) =>
		together(
			promo(codes),
			`The price stays ${money(price_cents, currency)}, as agreed.`,
			typeof rules_cents === "number"
				? `By the rules it would be ${money(rules_cents, rules_currency ?? currency)} now.`
				: "The rules have none.",
		),
	promo_changed: (codes) => together(promo(codes)),
	refund_decided: ({ refund_cents, paid_cents, kept_cents = paid_cents, currency, choice }, { money }) =>
		`Refund: ${money(refund_cents, currency)} of ${money(kept_cents, currency)} ${kept_cents === paid_cents ? "paid" : "that had not gone back before"} (${shares[choice]}).`,
	crew_joined: ({ name }) => `${name} sails on this charter.`,
	crew_left: ({ name }) => `${name} no longer sails on this charter.`,
	crew_released: ({ name }) => `${name} was called off: not free at the new time.`,
	crew_hours: ({ name, starts_at, ends_at }, { clock }) =>
		`${name} is aboard from ${clock(starts_at)} to ${clock(ends_at)}.`,
	crew_moved: ({ names }, { all }) => `Moved along: ${all(names)}.`,
	nothing_due: "Nothing is due.",
	paid: "Paid.",
	paid_late: "Paid after the hold ran out; the slot was still free.",
	link_renewed: "A new link was made; older ones no longer open the booking.",
	kept_in_account: "Kept in the guest's account.",
	hold_unpaid: "The hold ran out without a payment.",
	hold_ended: "The hold ran out.",
	request_unanswered: "Nobody answered the request in time.",
	cancelled_by_guest: "Cancelled by the guest.",
	cancelled_by_company: "Cancelled by the company.",
	payment_not_prepared: "The payment could not be prepared.",
};
