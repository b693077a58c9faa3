import type { MailBooking } from "../../data/booking.ts";
import type { Company } from "../../data/company.ts";
import { type MailLocale, mailLocale } from "../../locale.ts";
import type { Links } from "./common-view.ts";

/** What a letter is written from. */
export interface LetterContext {
	booking: MailBooking;
	company: Company;
	links: Links;
	/** The address of MAIL_FROM. */
	sender: string;
	manage_token: string;
	now: Date;
}

/** The language of the booking, else of the customer, else of the company. */
export function guestLocale({ booking, company }: Pick<LetterContext, "booking" | "company">): MailLocale {
	return mailLocale(booking.locale, booking.customer?.locale, company.locale);
}

/** Whom this booking's letters go to: the contact that was given for it. */
export function guestOf({ contact }: MailBooking): { name: string; address: string } {
	return { name: [contact.first_name, contact.last_name].filter(Boolean).join(" "), address: contact.email };
}
