import { readItems } from "@directus/sdk";
import * as z from "zod/mini";
import { type Locale, locales } from "../../i18n/locale.ts";
import { content } from "../../lib/api/content.server.ts";
import { translated } from "./translated.ts";

const translationSchema = z.object({
	languages_code: z.string(),
	quote: z.nullish(z.string()),
	author_role: z.nullish(z.string()),
});
const rowsSchema = z.array(
	z.object({
		author: z.nullish(z.string()),
		author_role: z.nullish(z.string()),
		quote: z.nullish(z.string()),
		translations: z.nullish(z.array(translationSchema)),
	}),
);

export interface Testimonial {
	author: string;
	role: string | undefined;
	quote: string;
}

/** What guests said, chosen by the marketer; none while it cannot be read. */
export async function testimonials(locale: Locale): Promise<Testimonial[]> {
	const query = {
		fields: ["*", { translations: ["*"] }],
		filter: { status: { _eq: "published" } },
		sort: ["sort"],
		limit: 6,
	};
	const rows = await content()
		.request(readItems("testimonials", query))
		.then(rowsSchema.parse)
		.catch(() => []);
	return rows.flatMap((row) => {
		const { quote, author_role } = translated(row, locales[locale].directus);
		return quote ? [{ author: row.author ?? "", role: author_role ?? undefined, quote }] : [];
	});
}
