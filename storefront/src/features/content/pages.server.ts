import * as z from "zod/mini";
import { type Locale, locales } from "../../i18n/locale.ts";
import { directus } from "../../lib/api/directus.server.ts";
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
const answerSchema = z.object({ data: z.array(rowSchema) });
const slugsSchema = z.object({ data: z.array(z.object({ slug: z.string() })) });

export type ContentPage = z.output<typeof rowSchema>;

/** A published page in a language, or undefined when there is none. */
export async function findPage(slug: string, locale: Locale): Promise<ContentPage | undefined> {
	const query = {
		fields: "*,translations.*",
		"filter[slug][_eq]": slug,
		"filter[status][_eq]": "published",
		limit: 1,
	};
	const { data } = await directus("/items/pages", answerSchema, { trusted: true, query });
	return data[0] && translated(data[0], locales[locale].directus);
}

/** Addresses of all published pages, for the sitemap. */
export async function pageSlugs(): Promise<string[]> {
	const query = { fields: "slug", "filter[status][_eq]": "published", limit: 500 };
	const { data } = await directus("/items/pages", slugsSchema, { trusted: true, query });
	return data.map((page) => page.slug);
}
