import { readItems } from "@directus/sdk";
import * as z from "zod/mini";
import { type Locale, locales } from "../../i18n/locale.ts";
import { content } from "../../lib/api/content.server.ts";
import { safeHtml } from "./safe-html.server.ts";
import { translated } from "./translated.ts";

const texts = {
	title: z.nullish(z.string()),
	summary: z.nullish(z.string()),
	body: z.nullish(z.string()),
	seo_title: z.nullish(z.string()),
	seo_description: z.nullish(z.string()),
};
const rowSchema = z.object({
	slug: z.string(),
	date_updated: z.nullish(z.string()),
	...texts,
	translations: z.nullish(z.array(z.object({ languages_code: z.string(), ...texts }))),
});
const slugsSchema = z.array(z.object({ slug: z.string() }));
const published = { status: { _eq: "published" } };

export type ContentPage = z.output<typeof rowSchema>;

/** A published page in a language, its body ready to be shown as HTML, or undefined when there is none. */
export async function findPage(slug: string, locale: Locale): Promise<ContentPage | undefined> {
	const query = {
		fields: ["*", { translations: ["*"] }],
		filter: { ...published, slug: { _eq: slug } },
		limit: 1,
	};
	const [row] = z.array(rowSchema).parse(await content().request(readItems("pages", query)));
	if (!row) return undefined;
	const page = translated(row, locales[locale].directus);
	return { ...page, body: page.body && safeHtml(page.body) };
}

/** Addresses of all published pages, for the sitemap. */
export async function pageSlugs(): Promise<string[]> {
	const query = { fields: ["slug"], filter: published, limit: 500 };
	const rows = slugsSchema.parse(await content().request(readItems("pages", query)));
	return rows.map((page) => page.slug);
}
