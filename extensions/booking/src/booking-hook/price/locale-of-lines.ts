import type { EventContext } from "@directus/types";
import { type Fields, idIn } from "../wall-clock.ts";

/** The language in which the lines of a booking are written: its own, else its guest's. */
export const localeOfLines = async (booking: Fields, database: EventContext["database"]): Promise<string> => {
	if (typeof booking.locale === "string") return booking.locale;
	const row: { locale: string | null } | undefined = await database("customers")
		.where("id", idIn(booking.customer) ?? null)
		.first("locale");
	return row?.locale ?? "en-US";
};
