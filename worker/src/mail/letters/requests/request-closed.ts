import { commonView } from "../parts/common-view.ts";
import { guestLocale, guestOf, type LetterContext } from "../parts/context.ts";
import type { Letter } from "../parts/letter.ts";
import { reasonGiven } from "../parts/reason-given.ts";
import type { WhyOff } from "../staff-booking-off.ts";

/** A request came to nothing. Like the first letter about it, this one repeats nothing that its sender typed. */
export function requestClosed(context: LetterContext & { why: WhyOff }): Letter {
	const { booking, company, links, why } = context;
	const locale = guestLocale(context);
	const { customer: _typed, ...plain } = commonView(booking, company, locale);
	// What the office has approved before, or declines now, has been looked at by a person.
	const isAnswered = Boolean(booking.hold_expires_at) || why === "declined";
	return {
		name: "requests/request-closed",
		effect_key: `mail:booking.request_closed:${booking.id}:customer`,
		to: { name: "", address: guestOf(booking).address },
		...(isAnswered ? {} : { unproven: true as const }),
		locale,
		view: {
			...plain,
			why,
			reason: why === "declined" ? reasonGiven(context) : null,
			yacht_url: `${links.storefront}${locale.path}/yachts/${booking.yacht.slug}`,
			fleet_url: `${links.storefront}${locale.path}/fleet`,
		},
	};
}
