import { isDeepStrictEqual } from "node:util";
import type { EventContext, RegisterFunctions } from "@directus/types";
import { isObject } from "@harborsmith/kit";
import * as z from "zod/mini";
import { nearestLanguage } from "./nearest-language.ts";

const asked = ["key", "language", "value"];

/** How the app asks for the texts of the language that it is shown in: for all of them, page by page. */
const wholeLanguage = z.strictObject({
	fields: z.array(z.string()).check(z.refine((fields) => isDeepStrictEqual([...fields].sort(), asked))),
	filter: z.strictObject({
		language: z.strictObject({ _eq: z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,4})*$/)) }),
	}),
	page: z.optional(z.nullable(z.literal(1))),
	limit: z.optional(z.nullable(z.union([z.literal(-1), z.number().check(z.gte(100))]))),
	sort: z.optional(z.unknown()),
});

/**
 * The app knows dozens of languages, and shows the bare key of a text that it has none of: whoever reads one that we do not
 * write (`es-419`, `en-GB`, `fr-FR`) gets the nearest that we do, beside whatever the company has written in theirs.
 */
export function nearestTexts(filter: RegisterFunctions["filter"]): void {
	filter("translations.read", async (rows, { query }, { database, accountability }: EventContext) => {
		const whole = wholeLanguage.safeParse(query);
		if (!whole.success || !accountability?.user || !Array.isArray(rows)) return rows;
		const language = whole.data.filter.language._eq;
		const nearest = nearestLanguage(language);
		if (nearest === undefined) return rows;
		const known = new Set(rows.filter(isObject).map(({ key }) => key));
		const others = await database("directus_translations")
			.select("key", "value")
			.where({ language: nearest })
			.whereNot("key", "like", "harborsmith-%");
		return [...rows, ...others.filter(({ key }) => !known.has(key)).map((other) => ({ ...other, language }))];
	});
}
