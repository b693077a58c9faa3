import { describeMoment } from "../../format/when.ts";
import { commonView, manageUrl } from "../parts/common-view.ts";
import { guestLocale, guestOf, type LetterContext } from "../parts/context.ts";
import type { Letter } from "../parts/letter.ts";

/**
 * What happens next with a request. It goes to an address that nobody has proven: nothing that its sender typed, not
 * even a name, stands in it.
 */
export function requestReceived(context: LetterContext): Letter {
	const { booking, company, links } = context;
	const locale = guestLocale(context);
	const { customer: _typed, ...plain } = commonView(booking, company, locale);
	return {
		name: "requests/request-received",
		effect_key: `mail:booking.requested:${booking.id}:customer`,
		to: { name: "", address: guestOf(booking).address },
		unproven: true,
		locale,
		view: {
			...plain,
			answer_by: describeMoment(booking.request_expires_at ?? booking.starts_at, booking.yacht.timezone, locale),
			manage_url: manageUrl(booking, links, locale, context.manage_token),
		},
	};
}
