import { dueFirst, formatMoney, leftToPay } from "@harborsmith/domain";
import { describeMoment } from "../../format/when.ts";
import { commonView, manageUrl } from "../parts/common-view.ts";
import { guestLocale, guestOf, type LetterContext } from "../parts/context.ts";
import type { Letter } from "../parts/letter.ts";
import { priceView } from "../parts/price-view.ts";

/** The office has said yes: how much to pay, where, and until when the yacht is held. */
export function requestApproved(context: LetterContext): Letter {
	const { booking, company, links } = context;
	const locale = guestLocale(context);
	const money = (cents: number): string => formatMoney(cents, booking.currency, locale.format);
	const due_cents = dueFirst(booking);
	const rest_cents = leftToPay(booking) - due_cents;
	return {
		name: "requests/request-approved",
		effect_key: `mail:booking.pending:${booking.id}:customer`,
		to: guestOf(booking),
		locale,
		view: {
			...commonView(booking, company, locale),
			price: priceView(context, locale),
			due: money(due_cents),
			rest: rest_cents > 0 ? money(rest_cents) : null,
			held_until: describeMoment(booking.hold_expires_at ?? booking.starts_at, booking.yacht.timezone, locale),
			manage_url: manageUrl(booking, links, locale, context.manage_token),
		},
	};
}
