import { type Locale, locales, localPath } from "../../i18n/locale.ts";

const escapeXml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** A sitemap of pages that exist in every language, each naming its translations. */
export function sitemap(site: string, paths: string[]): string {
	const languages = Object.keys(locales) as Locale[];
	const address = (locale: Locale, path: string): string => escapeXml(site + localPath(locale, path));
	const alternates = (path: string): string =>
		languages
			.map(
				(locale) => `<xhtml:link rel="alternate" hreflang="${locales[locale].tag}" href="${address(locale, path)}"/>`,
			)
			.join("");
	const urls = paths.flatMap((path) =>
		languages.map((locale) => `<url><loc>${address(locale, path)}</loc>${alternates(path)}</url>`),
	);
	const open =
		'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">';
	return `<?xml version="1.0" encoding="UTF-8"?>\n${open}${urls.join("")}</urlset>\n`;
}
