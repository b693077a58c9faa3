import { describeMoment } from "../../format/when.ts";
import { mailLocale } from "../../locale.ts";
import { adminUrl, commonView, guestView } from "../common-view.ts";
import type { LetterContext } from "../context.ts";
import type { Letter } from "../letter.ts";
import { priceView } from "../price-view.ts";

/** Asks the office for its answer, and says how to give it. Undefined while the company has no address of its own. */
export function staffRequest(context: LetterContext): Letter | undefined {
	const { booking, company, links } = context;
	if (!company.email) return undefined;
	const locale = mailLocale(company.locale);
	return {
		name: "requests/staff-request",
		effect_key: `mail:booking.requested:${booking.id}:staff`,
		to: { name: company.company_name, address: company.email },
		locale,
		view: {
			...commonView(booking, company, locale),
			price: priceView(booking, locale),
			guest: guestView(booking),
			special_requests: booking.special_requests,
			answer_by: describeMoment(booking.request_expires_at ?? booking.starts_at, booking.yacht.timezone, locale),
			admin_url: adminUrl(booking, links),
		},
	};
}
