import { formatMoney } from "@harborsmith/domain";
import type { CancellationRefund } from "../data/decided-refund.ts";
import { commonView } from "./parts/common-view.ts";
import { guestLocale, guestOf, type LetterContext } from "./parts/context.ts";
import { inviteFor } from "./parts/invite.ts";
import type { Letter } from "./parts/letter.ts";
import { reasonGiven } from "./parts/reason-given.ts";

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
			reason: context.by_guest === false ? reasonGiven(context) : null,
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
