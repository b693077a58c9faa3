import { formatMoney } from "@harborsmith/domain";
import { commonView } from "./common-view.ts";
import { guestLocale, guestOf, type LetterContext } from "./context.ts";
import { inviteFor } from "./invite.ts";
import type { Letter } from "./letter.ts";

/** What the database decided to give back. */
export interface CancellationRefund {
	cents: number;
	/** It goes back to the card; otherwise the way it came. */
	by_card: boolean;
	/** The booking's terms say so, not a person. */
	by_terms: boolean;
}

/** Says that the charter is off, what comes back, and takes it out of the guest's calendar. */
export function bookingCancelled(context: LetterContext & { refund: CancellationRefund }): Letter {
	const { booking, company, links } = context;
	const locale = guestLocale(context);
	const { by_card, by_terms } = context.refund;
	const refund_cents = Math.max(booking.refunded_cents, context.refund.cents);
	return {
		name: "booking-cancelled",
		effect_key: `mail:booking.cancelled:${booking.id}:customer`,
		to: guestOf(booking),
		locale,
		view: {
			...commonView(booking, company, locale),
			paid: booking.paid_cents > 0 ? formatMoney(booking.paid_cents, booking.currency, locale.format) : null,
			refund: refund_cents > 0 ? formatMoney(refund_cents, booking.currency, locale.format) : null,
			by_card,
			by_terms,
			in_calendar: Boolean(booking.confirmed_at),
			fleet_url: `${links.storefront}${locale.path}/fleet`,
		},
		// Only what was once confirmed stands in a calendar.
		...(booking.confirmed_at ? { invite: inviteFor({ ...context, locale, cancelled: true }) } : {}),
	};
}
