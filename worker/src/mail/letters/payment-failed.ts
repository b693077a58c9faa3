import { formatMoney } from "@harborsmith/domain";
import { describeMoment } from "../format/when.ts";
import { commonView, manageUrl } from "./common-view.ts";
import { customerLocale, customerOf, type LetterContext } from "./context.ts";
import type { Letter } from "./letter.ts";

/** The card was declined while the slot is still held: how to finish. */
export function paymentFailed(context: LetterContext): Letter {
	const { booking, company, links, now } = context;
	const locale = customerLocale(context);
	const held = booking.hold_expires_at && booking.hold_expires_at > now ? booking.hold_expires_at : undefined;
	return {
		name: "payment-failed",
		effect_key: `mail:payment.failed:${booking.id}:customer`,
		to: customerOf(booking),
		locale,
		view: {
			...commonView(booking, company, locale),
			total: formatMoney(booking.total_cents, booking.currency, locale.format),
			held_until: held ? describeMoment(held, booking.yacht.timezone, locale) : null,
			manage_url: manageUrl(booking, links, locale, context.manage_token),
			yacht_url: `${links.storefront}${locale.path}/yachts/${booking.yacht.slug}`,
		},
	};
}
