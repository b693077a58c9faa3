import { mailLocale } from "../locale.ts";
import { commonView } from "./common-view.ts";
import { guestOf, type LetterContext } from "./context.ts";
import type { Letter } from "./letter.ts";
import { priceView } from "./price-view.ts";

/** Tells the office of a new booking. Undefined while the company has no address of its own. */
export function staffNewBooking(context: LetterContext): Letter | undefined {
	const { booking, company, links } = context;
	if (!company.email) return undefined;
	const locale = mailLocale(company.locale);
	const { contact } = booking;
	return {
		name: "staff-new-booking",
		effect_key: `mail:booking.confirmed:${booking.id}:staff`,
		to: { name: company.company_name, address: company.email },
		locale,
		view: {
			...commonView(booking, company, locale),
			price: priceView(booking, locale),
			guest: {
				name: guestOf(booking).name,
				email: contact.email,
				phone: contact.phone,
			},
			special_requests: booking.special_requests,
			admin_url: `${links.directus}/admin/content/bookings/${booking.id}`,
		},
	};
}
