import { readItems } from "@directus/sdk";
import * as z from "zod/mini";
import { type Locale, locales } from "../../i18n/locale.ts";
import { content } from "../../lib/api/content.server.ts";
import { safeHtml } from "./safe-html.server.ts";
import { translated } from "./translated.ts";

const texts = { question: z.nullish(z.string()), answer: z.nullish(z.string()) };
const rowsSchema = z.array(
	z.object({
		category: z.nullish(z.string()),
		...texts,
		translations: z.nullish(z.array(z.object({ languages_code: z.string(), ...texts }))),
	}),
);

export interface Faq {
	category: string;
	question: string;
	/** HTML that may be shown as it is. */
	answer: string;
}

/** Published questions and answers in a language, in the marketer's order. */
export async function faqs(locale: Locale): Promise<Faq[]> {
	const query = {
		fields: ["*", { translations: ["*"] }],
		filter: { status: { _eq: "published" } },
		sort: ["sort"],
		limit: 200,
	};
	const rows = rowsSchema.parse(await content().request(readItems("faqs", query)));
	return rows.flatMap((row) => {
		const { question, answer, category } = translated(row, locales[locale].directus);
		return question && answer ? [{ question, answer: safeHtml(answer), category: category ?? "booking" }] : [];
	});
}
