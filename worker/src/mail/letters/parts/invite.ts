import { buildInvite, inviteText } from "@harborsmith/kit/invite";
import type { MailBooking } from "../../data/booking.ts";
import type { Company } from "../../data/company.ts";
import type { MailLocale } from "../../locale.ts";
import { type Links, marinaIn } from "./common-view.ts";
import { guestOf } from "./context.ts";
import type { Letter } from "./letter.ts";

/** The charter for the guest's calendar, or its withdrawal. */
export function inviteFor(input: {
	booking: MailBooking;
	company: Company;
	sender: string;
	links: Links;
	locale: MailLocale;
	cancelled: boolean;
	/** When this version came to be, where that is neither the confirmation nor the cancellation. */
	stamp?: Date;
	/** Whose calendar it is for; the guest's when absent. */
	attendee?: { name: string; address: string };
}): NonNullable<Letter["invite"]> {
	const { booking, company, cancelled, locale } = input;
	const { yacht } = booking;
	const attendee = input.attendee ?? guestOf(booking);
	const content = buildInvite({
		number: booking.number,
		sequence: booking.calendar_sequence,
		cancelled,
		starts_at: booking.starts_at,
		ends_at: booking.ends_at,
		stamp: input.stamp ?? (cancelled ? booking.cancelled_at : booking.confirmed_at) ?? booking.starts_at,
		summary: `${yacht.name} · ${company.company_name}`,
		...inviteText({
			number: booking.number,
			directions: marinaIn(booking, locale).directions,
			locale: locale.code,
			storefront: input.links.storefront,
		}),
		place: yacht.marina,
		organizer: { name: company.company_name, email: company.email ?? input.sender },
		attendee: { name: attendee.name, email: attendee.address },
	});
	return { method: cancelled ? "CANCEL" : "REQUEST", content };
}
