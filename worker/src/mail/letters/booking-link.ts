import { commonView, manageUrl } from "./parts/common-view.ts";
import { guestLocale, guestOf, type LetterContext } from "./parts/context.ts";
import type { Letter } from "./parts/letter.ts";

/** The new link to a booking whose older ones no longer open it. */
export function bookingLink(context: LetterContext): Letter {
	const { booking, company, links } = context;
	const locale = guestLocale(context);
	return {
		name: "booking-link",
		effect_key: `mail:booking.link_renewed:${booking.id}:${booking.manage_version}`,
		to: guestOf(booking),
		locale,
		view: {
			...commonView(booking, company, locale),
			manage_url: manageUrl(booking, links, locale, context.manage_token),
		},
	};
}
