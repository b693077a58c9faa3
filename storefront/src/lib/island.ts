import type { Language } from "@harborsmith/domain/vocabulary";
import { env } from "../env.ts";
import { type Catalogue, messages } from "../i18n/catalogue.ts";
import { type Locale, locales } from "../i18n/locale.ts";

export interface IslandProps {
	locale: Locale;
	api_url: string;
	catalogue: Catalogue;
	/** Directus' code of the language, for texts that the service writes. */
	lang: Language;
	/** First column of a calendar, 0 is Sunday. */
	week_start: number;
}

/** What every island gets: its language, the messages it uses, and the address of the service. */
export function islandProps(locale: Locale, ...prefixes: string[]): IslandProps {
	return {
		locale,
		api_url: env().PUBLIC_DIRECTUS_URL,
		catalogue: messages(locale, "type", "count", "error", "price", "card", ...prefixes),
		lang: locales[locale].directus,
		week_start: locales[locale].week_start,
	};
}
