import { formatMoney } from "@harborsmith/domain";
import { describeMoment } from "../format/when.ts";
import { commonView, manageUrl } from "./parts/common-view.ts";
import { guestLocale, guestOf, type LetterContext } from "./parts/context.ts";
import type { Letter } from "./parts/letter.ts";

/**
 * The card was declined while the slot is still held: how to finish. Nothing was paid yet, so the address may be anybody's
 * and whoever typed it may want to write to them: the letter has no word of the guest's own, not even a name.
 */
export function paymentFailed(
	context: LetterContext & { tried?: { amount_cents: number; currency: string } | undefined },
): Letter {
	const { booking, company, links, now, tried } = context;
	const locale = guestLocale(context);
	const { customer: _typed, ...plain } = commonView(booking, company, locale);
	const held = booking.hold_expires_at && booking.hold_expires_at > now ? booking.hold_expires_at : undefined;
	return {
		name: "payment-failed",
		effect_key: `mail:payment.failed:${booking.id}:customer`,
		to: { name: "", address: guestOf(booking).address },
		unproven: true,
		locale,
		view: {
			...plain,
			amount: tried ? formatMoney(tried.amount_cents, tried.currency, locale.format) : null,
			held_until: held ? describeMoment(held, booking.yacht.timezone, locale) : null,
			manage_url: manageUrl(booking, links, locale, context.manage_token),
			yacht_url: `${links.storefront}${locale.path}/yachts/${booking.yacht.slug}`,
		},
	};
}
