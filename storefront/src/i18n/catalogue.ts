import { en } from "./en/index.ts";
import { es } from "./es/index.ts";
import { type Locale, locales } from "./locale.ts";
import { formatMessage, type Values } from "./message.ts";

export type MessageKey = keyof typeof en;
export type Catalogue = Partial<Record<MessageKey, string>>;
export type Translate = (key: MessageKey, values?: Values) => string;

const catalogues: Record<Locale, Record<MessageKey, string>> = { en, es };

/** The messages of one language, or those whose key starts with one of the prefixes (what an island needs). */
export function messages(locale: Locale, ...prefixes: string[]): Catalogue {
	const all = catalogues[locale];
	if (prefixes.length === 0) return all;
	const wanted = Object.entries(all).filter(([key]) =>
		prefixes.some((prefix) => key === prefix || key.startsWith(`${prefix}.`)),
	);
	return Object.fromEntries(wanted);
}

/** The translate function of a page. A key that no language knows comes back as it is. */
export function translator(locale: Locale): Translate {
	return (key, values = {}) => formatMessage(catalogues[locale][key] ?? key, values, locales[locale].format);
}
