import type { EventContext } from "@directus/types";
import { bookingContact } from "@harborsmith/contract/bookings";
import { companyLocale, parse, readPhone } from "@harborsmith/kit";
import { z } from "zod";
import type { Fields } from "./wall-clock.ts";

const written = z.object({ contact: bookingContact });

/** A contact that a person writes into a booking is checked and kept as on the website. @throws INVALID_INPUT */
export const readContact = async (booking: Fields, database: EventContext["database"]): Promise<Fields> => {
	if (booking.contact === undefined || booking.contact === null) return booking;
	const { contact } = parse(written, { contact: booking.contact });
	if (!contact.phone) return { ...booking, contact };
	const phone = readPhone(contact.phone, await companyLocale(database), "contact.phone");
	return { ...booking, contact: { ...contact, phone } };
};
