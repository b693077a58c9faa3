import { describeMoment } from "../format/when.ts";
import { adminUrl, announcedBy, commonView, guestView } from "./parts/common-view.ts";
import type { LetterContext } from "./parts/context.ts";
import type { Letter } from "./parts/letter.ts";
import { priceView } from "./parts/price-view.ts";
import { toOffice } from "./parts/to-office.ts";

/**
 * Tells the office of a new booking, or asks it for its answer to a request and says how to give it. Undefined while the
 * company has no address of its own.
 */
export function staffNewBooking(context: LetterContext): Letter | undefined {
	const { booking, company, links } = context;
	const head = toOffice(context);
	if (!head) return undefined;
	const { locale } = head;
	const asks = booking.status === "requested";
	const answer_by = booking.request_expires_at ?? booking.starts_at;
	return {
		...head,
		name: "staff-new-booking",
		effect_key: `mail:booking.${asks ? "requested" : "confirmed"}:${booking.id}:staff`,
		view: {
			...commonView(booking, company, locale),
			price: priceView(context, locale),
			guest: guestView(booking),
			special_requests: booking.special_requests,
			answer_by: asks ? describeMoment(answer_by, booking.yacht.timezone, locale) : null,
			admin_url: adminUrl(booking, links),
		},
		...(asks ? {} : { tells: announcedBy(booking) }),
	};
}
