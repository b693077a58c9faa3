import { cancellationTerms } from "../format/cancellation-terms.ts";
import { announcedBy, commonView, manageUrl } from "./parts/common-view.ts";
import { guestLocale, guestOf, type LetterContext } from "./parts/context.ts";
import { inviteFor } from "./parts/invite.ts";
import type { Letter } from "./parts/letter.ts";
import { priceView } from "./parts/price-view.ts";

/** Everything a guest needs to know once the charter is theirs. */
export function bookingConfirmed(context: LetterContext): Letter {
	const { booking, company, links, now } = context;
	const locale = guestLocale(context);
	return {
		name: "booking-confirmed",
		effect_key: `mail:booking.confirmed:${booking.id}:customer`,
		to: guestOf(booking),
		locale,
		view: {
			...commonView(booking, company, locale),
			price: priceView(context, locale),
			terms: cancellationTerms(booking, now, locale),
			manage_url: manageUrl(booking, links, locale, context.manage_token),
		},
		tells: announcedBy(booking),
		invite: inviteFor({ ...context, locale, cancelled: false }),
	};
}
