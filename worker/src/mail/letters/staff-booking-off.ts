import { formatMoney } from "@harborsmith/domain";
import { mailLocale } from "../locale.ts";
import { adminUrl, commonView, guestView } from "./common-view.ts";
import type { LetterContext } from "./context.ts";
import type { Letter } from "./letter.ts";
import { priceView } from "./price-view.ts";

/** What became of a booking or request that will not take place. */
export type WhyOff = "cancelled" | "request" | "unanswered" | "unpaid";

/** Tells the office that a charter will not take place. Undefined while the company has no address of its own. */
export function staffBookingOff(
	context: LetterContext & { why: WhyOff; refund_coming_cents: number },
): Letter | undefined {
	const { booking, company, links, why } = context;
	if (!company.email) return undefined;
	const locale = mailLocale(company.locale);
	const refund_cents = Math.max(booking.refunded_cents, context.refund_coming_cents);
	return {
		name: "staff-booking-off",
		effect_key: `mail:booking.off:${booking.id}:staff`,
		to: { name: company.company_name, address: company.email },
		locale,
		view: {
			...commonView(booking, company, locale),
			why,
			price: priceView(booking, locale),
			guest: guestView(booking),
			refund: refund_cents > 0 ? formatMoney(refund_cents, booking.currency, locale.format) : null,
			reason: booking.cancellation_reason,
			admin_url: adminUrl(booking, links),
		},
	};
}
