import { formatMoney } from "@harborsmith/domain";
import type { CancellationRefund } from "../data/decided-refund.ts";
import { adminUrl, commonView, guestView } from "./parts/common-view.ts";
import type { LetterContext } from "./parts/context.ts";
import type { Letter } from "./parts/letter.ts";
import { toOffice } from "./parts/to-office.ts";

/** What became of a booking or request that will not take place. */
export type WhyOff = "cancelled" | "cancelled_by_guest" | "declined" | "withdrawn" | "unanswered" | "unpaid";

/** Tells the office that a charter will not take place. Undefined while the company has no address of its own. */
export function staffBookingOff(
	context: LetterContext & {
		why: WhyOff;
		refund?: Omit<CancellationRefund, "by_terms">;
		/** Whether the guest's letter about it has gone out; undefined while that is open. */
		guest_told?: boolean | undefined;
	},
): Letter | undefined {
	const { booking, company, links, why } = context;
	const head = toOffice(context);
	if (!head) return undefined;
	const { locale } = head;
	const { paid_cents: paid_now, refunded_cents: back_now } = booking;
	const none = { cents: 0, paid_cents: paid_now, earlier_cents: back_now, way: "card" };
	const { cents, paid_cents, earlier_cents, way } = context.refund ?? none;
	const money = (amount: number): string => formatMoney(amount, booking.currency, locale.format);
	return {
		...head,
		name: "staff-booking-off",
		effect_key: `mail:booking.off:${booking.id}:staff`,
		view: {
			...commonView(booking, company, locale),
			why,
			guest_told: context.guest_told ?? null,
			guest: guestView(booking),
			paid: money(paid_cents),
			has_paid: paid_cents - earlier_cents > 0,
			refund: cents > 0 ? money(cents) : null,
			earlier: earlier_cents > 0 ? money(earlier_cents) : null,
			way,
			reason: booking.cancellation_reason || null,
			admin_url: adminUrl(booking, links),
		},
	};
}
