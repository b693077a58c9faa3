/** The site's languages: path prefix, language tag, how money and dates are written, and Directus' language code. */
export const locales = {
	en: { prefix: "", tag: "en", format: "en-US", directus: "en-US", name: "English", week_start: 0 },
	es: { prefix: "/es", tag: "es", format: "es-US", directus: "es-ES", name: "Español", week_start: 1 },
} as const;

export type Locale = keyof typeof locales;

const defaultLocale: Locale = "en";

/** Splits `/es/fleet` into the language and the path that all languages share. */
export function splitPath(pathname: string): { locale: Locale; path: string } {
	const match = /^\/(es)(\/.*)?$/.exec(pathname);
	return match ? { locale: "es", path: match[2] || "/" } : { locale: defaultLocale, path: pathname };
}

/** The address of a page in a language: `localPath("es", "/fleet")` is `/es/fleet`. */
export function localPath(locale: Locale, path: string): string {
	const { prefix } = locales[locale];
	return path === "/" ? prefix || "/" : `${prefix}${path}`;
}
