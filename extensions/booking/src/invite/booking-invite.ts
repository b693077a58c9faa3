import type { CharterContext } from "@harborsmith/directus-extension-charter";
import { buildInvite, inviteText } from "@harborsmith/kit/invite";
import type { OpenedBooking } from "../access/booking-access.ts";
import { calendarEffect } from "./calendar-effect.ts";

const fallbackAddress = "bookings@harborsmith.example.com";

/** `Harborsmith <crew@example.com>` or a bare address. */
const addressIn = (text: string | undefined): string | undefined => text?.match(/[^\s<>]+@[^\s<>]+/)?.[0];

/** The calendar file of a confirmed or called-off charter. @throws INVALID_STATE before confirmation */
export const bookingInvite = async (context: CharterContext, { loaded }: OpenedBooking): Promise<string> => {
	const { booking, yacht, marina } = loaded;
	const cancelled = calendarEffect(booking) === "removes";
	const { settings } = await context.catalogue.rules();
	const { contact } = booking;
	return buildInvite({
		number: booking.number,
		sequence: booking.calendar_sequence ?? 0,
		cancelled,
		starts_at: new Date(booking.starts_at),
		ends_at: new Date(booking.ends_at),
		stamp: new Date(booking.date_updated ?? booking.date_created ?? booking.starts_at),
		summary: `${yacht.name} · ${settings.company_name}`,
		...inviteText({
			number: booking.number,
			directions: marina?.directions,
			locale: booking.locale,
			storefront: context.env.STOREFRONT_URL,
		}),
		place: marina ?? { name: yacht.name },
		organizer: {
			name: settings.company_name,
			email: settings.email ?? addressIn(context.env.MAIL_FROM) ?? fallbackAddress,
		},
		attendee: { name: [contact.first_name, contact.last_name].filter(Boolean).join(" "), email: contact.email },
	});
};
