import type { EventContext } from "@directus/types";
import type { CharterContext } from "@harborsmith/directus-extension-charter";
import { type Fields, idIn } from "../wall-clock.ts";

/** The language in which the lines of a booking are written: its own, else its guest's, else the company's. */
export const localeOfLines = async (
	context: CharterContext,
	booking: Fields,
	database: EventContext["database"],
): Promise<string> => {
	if (typeof booking.locale === "string") return booking.locale;
	const row: { locale: string | null } | undefined = await database("customers")
		.where("id", idIn(booking.customer) ?? null)
		.first("locale");
	return row?.locale ?? (await context.catalogue.rules()).settings.locale ?? "en-US";
};
