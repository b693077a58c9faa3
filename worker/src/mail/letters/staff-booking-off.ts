import { formatMoney } from "@harborsmith/domain";
import type { CancellationRefund } from "./booking-cancelled.ts";
import { adminUrl, commonView, guestView } from "./common-view.ts";
import type { LetterContext } from "./context.ts";
import type { Letter } from "./letter.ts";
import { priceView } from "./price-view.ts";
import { toOffice } from "./to-office.ts";

/** What became of a booking or request that will not take place. */
export type WhyOff = "cancelled" | "cancelled_by_guest" | "declined" | "withdrawn" | "unanswered" | "unpaid";

/** Tells the office that a charter will not take place. Undefined while the company has no address of its own. */
export function staffBookingOff(
	context: LetterContext & { why: WhyOff; refund?: Pick<CancellationRefund, "cents" | "way"> },
): Letter | undefined {
	const { booking, company, links, why } = context;
	const head = toOffice(context);
	if (!head) return undefined;
	const { locale } = head;
	const { cents: refund_cents, way } = context.refund ?? { cents: 0, way: "card" };
	return {
		...head,
		name: "staff-booking-off",
		effect_key: `mail:booking.off:${booking.id}:staff`,
		view: {
			...commonView(booking, company, locale),
			why,
			price: priceView(booking, locale),
			guest: guestView(booking),
			refund: refund_cents > 0 ? formatMoney(refund_cents, booking.currency, locale.format) : null,
			way,
			reason: booking.cancellation_reason,
			admin_url: adminUrl(booking, links),
		},
	};
}
