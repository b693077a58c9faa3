import { mailLocale } from "../locale.ts";
import { adminUrl, commonView, guestView } from "./common-view.ts";
import type { LetterContext } from "./context.ts";
import type { Letter } from "./letter.ts";
import { priceView } from "./price-view.ts";

/** Tells the office of a new booking. Undefined while the company has no address of its own. */
export function staffNewBooking(context: LetterContext): Letter | undefined {
	const { booking, company, links } = context;
	if (!company.email) return undefined;
	const locale = mailLocale(company.locale);
	return {
		name: "staff-new-booking",
		effect_key: `mail:booking.confirmed:${booking.id}:staff`,
		to: { name: company.company_name, address: company.email },
		locale,
		view: {
			...commonView(booking, company, locale),
			price: priceView(booking, locale),
			guest: guestView(booking),
			special_requests: booking.special_requests,
			admin_url: adminUrl(booking, links),
		},
	};
}
