import { shownEmail } from "@harborsmith/domain/contact";
import type { MailBooking } from "../../data/booking.ts";
import type { Company } from "../../data/company.ts";
import { describeWhen } from "../../format/when.ts";
import type { MailLocale } from "../../locale.ts";
import { guestOf } from "./context.ts";
import type { Announced } from "./letter.ts";

export interface Links {
	/** The storefront's address without a slash at the end. */
	storefront: string;
	/** Directus, for staff. */
	directus: string;
}

/** The marina as it is spoken of in a language. */
export function marinaIn({ yacht: { marina } }: MailBooking, locale: MailLocale) {
	const translated = marina.translations.find(({ languages_code }) => languages_code === locale.code);
	return {
		name: translated?.name ?? marina.name,
		address: marina.address,
		directions: translated?.directions ?? marina.directions,
		parking: translated?.parking ?? marina.parking,
	};
}

/** What every letter about a booking may say. */
export function commonView(booking: MailBooking, company: Company, locale: MailLocale) {
	const { marina } = booking.yacht;
	const place = [marina.name, marina.address].filter(Boolean).join(", ");
	return {
		lang: locale.lang,
		company: { name: company.company_name, email: company.email, phone: company.phone, address: company.address },
		booking: { number: booking.number, guests: booking.guests, charter_type: booking.charter_type },
		customer: { first_name: booking.contact.first_name },
		yacht: booking.yacht.name,
		marina: {
			...marinaIn(booking, locale),
			map_url: `https://www.openstreetmap.org/search?query=${encodeURIComponent(place)}`,
		},
		when: describeWhen(booking.starts_at, booking.ends_at, booking.yacht.timezone, locale),
	};
}

/** Where and when a booking stands, for `Letter.tells`. */
export const announcedBy = ({ yacht, starts_at, ends_at, calendar_sequence }: MailBooking): Announced => ({
	yacht: yacht.id,
	starts_at: starts_at.toISOString(),
	ends_at: ends_at.toISOString(),
	sequence: calendar_sequence,
});

/** Who comes, as only the office may read it. */
export function guestView(booking: MailBooking) {
	const { email, phone } = booking.contact;
	return { name: guestOf(booking).name, email, shown_email: shownEmail(email), phone };
}

/** The booking in the Directus app. */
export function adminUrl(booking: MailBooking, links: Links): string {
	return `${links.directus}/admin/content/bookings/${booking.id}`;
}

/** The booking's page. The token stands in the fragment, which no server sees or logs. */
export function manageUrl(booking: MailBooking, links: Links, locale: MailLocale, token: string): string {
	return `${links.storefront}${locale.path}/booking/${booking.number}#${new URLSearchParams({ token })}`;
}
