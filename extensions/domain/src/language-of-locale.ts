import { type Language, languages } from "./vocabulary.ts";

const primary = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? "";

/** The language of ours that a locale such as `es`, `es-US` or `es_MX` reads; undefined for one of another language. */
export const languageOfLocale = (locale: string): Language | undefined =>
	languages.find((language) => primary(language) === primary(locale));
