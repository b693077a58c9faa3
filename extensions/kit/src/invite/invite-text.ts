import { languageOfLocale } from "@harborsmith/domain";
import type { Language } from "@harborsmith/domain/vocabulary";

const words: Record<Language, { booking: string; path: string }> = {
	"en-US": { booking: "Booking", path: "" },
	"es-ES": { booking: "Reserva", path: "/es" },
};

interface Booked {
	number: string;
	directions: string | null | undefined;
	/** Of whoever reads the calendar. */
	locale: string | null | undefined;
	storefront: string;
}

/** What an event says of its booking, the same from every door: calendars take the later file for a change. */
export function inviteText({ number, directions, locale, storefront }: Booked): { description: string; url: string } {
	const { booking, path } = words[languageOfLocale(locale ?? "") ?? "en-US"];
	return {
		description: [`${booking} ${number}`, directions ?? ""].filter(Boolean).join("\n\n"),
		url: `${storefront}${path}/booking/${number}`,
	};
}
