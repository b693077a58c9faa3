import { formatMoney, toRfc3339 } from "@harborsmith/domain";
import { minutesOf } from "../data/booking.ts";
import { describeMoment } from "../format/when.ts";
import { commonView } from "./parts/common-view.ts";
import { guestLocale, guestOf, type LetterContext } from "./parts/context.ts";
import type { Letter } from "./parts/letter.ts";

/**
 * A payment came after the hold had ended and somebody else has the yacht, or it was less than what was due: all of it
 * goes back, by hand if it must.
 */
export function slotTaken(
	context: LetterContext & {
		/** The provider's intent; the order's key where none is known. */
		payment: string;
		refund_cents: number;
		by_hand: boolean;
		is_short: boolean;
		alternatives: Date[];
	},
): Letter {
	const { booking, company, links } = context;
	const locale = guestLocale(context);
	const { yacht } = booking;
	const wish = { type: booking.charter_type, duration: String(minutesOf(booking)), guests: String(booking.guests) };
	return {
		name: "slot-taken",
		effect_key: `mail:payment.refund_due:${context.payment}:customer`,
		to: guestOf(booking),
		locale,
		view: {
			...commonView(booking, company, locale),
			refund: context.refund_cents > 0 ? formatMoney(context.refund_cents, booking.currency, locale.format) : null,
			by_hand: context.by_hand,
			is_short: context.is_short,
			alternatives: context.alternatives.map((start) => ({
				text: describeMoment(start, yacht.timezone, locale),
				url: `${links.storefront}${locale.path}/book/${yacht.slug}?${new URLSearchParams({ ...wish, start: toRfc3339(start, yacht.timezone) })}`,
			})),
			fleet_url: `${links.storefront}${locale.path}/fleet`,
		},
	};
}
