import { formatMoney, type RefundWay } from "@harborsmith/domain";
import { commonView } from "./common-view.ts";
import { guestLocale, guestOf, type LetterContext } from "./context.ts";
import { inviteFor } from "./invite.ts";
import type { Letter } from "./letter.ts";

/** What the database decided to give back, besides what had gone back before. */
export interface CancellationRefund {
	cents: number;
	/** What had been paid until then, and what of it had gone back before, such as for a broken grill. */
	paid_cents: number;
	earlier_cents: number;
	way: RefundWay;
	/** The booking's terms say so, not a person. */
	by_terms: boolean;
}

type Cancelled = LetterContext & { refund: CancellationRefund; by_guest?: boolean | null | undefined };

/** Says that the charter is off, what comes back now and what did before, and takes it out of the guest's calendar. */
export function bookingCancelled(context: Cancelled): Letter {
	const { booking, company, links } = context;
	const locale = guestLocale(context);
	const { cents, paid_cents, earlier_cents, way, by_terms } = context.refund;
	const kept_cents = paid_cents - earlier_cents - cents;
	const money = (amount: number): string | null =>
		amount > 0 ? formatMoney(amount, booking.currency, locale.format) : null;
	return {
		name: "booking-cancelled",
		effect_key: `mail:booking.cancelled:${booking.id}:customer`,
		to: guestOf(booking),
		locale,
		view: {
			...commonView(booking, company, locale),
			kept: money(kept_cents),
			// Who keeps money or goes by the terms acts on the guest's wish, such as by telephone.
			by_company: context.by_guest === false && !by_terms && kept_cents <= 0,
			// Their own reason is nothing to tell a guest.
			reason: context.by_guest === false ? booking.cancellation_reason : null,
			refund: money(cents),
			earlier: money(earlier_cents),
			way,
			by_terms,
			in_calendar: Boolean(booking.confirmed_at),
			fleet_url: `${links.storefront}${locale.path}/fleet`,
		},
		// Only what was once confirmed stands in a calendar.
		...(booking.confirmed_at ? { invite: inviteFor({ ...context, locale, cancelled: true }) } : {}),
	};
}
