import { formatMoney } from "@harborsmith/domain";
import { commonView } from "./common-view.ts";
import { guestLocale, guestOf, type LetterContext } from "./context.ts";
import { inviteFor } from "./invite.ts";
import type { Letter } from "./letter.ts";

/** To the card by itself; the way it was paid, by people; or by people because the card did not take it. */
export type RefundWay = "card" | "as_paid" | "by_hand";

/** What the database decided to give back, besides what had gone back before. */
export interface CancellationRefund {
	cents: number;
	way: RefundWay;
	/** The booking's terms say so, not a person. */
	by_terms: boolean;
}

/** Says that the charter is off, what comes back, and takes it out of the guest's calendar. */
export function bookingCancelled(context: LetterContext & { refund: CancellationRefund }): Letter {
	const { booking, company, links } = context;
	const locale = guestLocale(context);
	const { cents: refund_cents, way, by_terms } = context.refund;
	const kept_cents = booking.paid_cents - booking.refunded_cents;
	return {
		name: "booking-cancelled",
		effect_key: `mail:booking.cancelled:${booking.id}:customer`,
		to: guestOf(booking),
		locale,
		view: {
			...commonView(booking, company, locale),
			kept: kept_cents > 0 ? formatMoney(kept_cents, booking.currency, locale.format) : null,
			was_paid: booking.paid_cents > 0,
			refund: refund_cents > 0 ? formatMoney(refund_cents, booking.currency, locale.format) : null,
			way,
			by_terms,
			in_calendar: Boolean(booking.confirmed_at),
			fleet_url: `${links.storefront}${locale.path}/fleet`,
		},
		// Only what was once confirmed stands in a calendar.
		...(booking.confirmed_at ? { invite: inviteFor({ ...context, locale, cancelled: true }) } : {}),
	};
}
