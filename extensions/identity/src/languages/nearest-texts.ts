import type { EventContext, RegisterFunctions } from "@directus/types";
import { languageOfLocale } from "@harborsmith/domain";
import { isObject } from "@harborsmith/kit";
import * as z from "zod/mini";

/** How the app asks for the texts of the language that it is shown in. */
const wholeLanguage = z.object({
	fields: z.array(z.string()),
	filter: z.strictObject({ language: z.strictObject({ _eq: z.string() }) }),
	page: z.optional(z.nullable(z.literal(1))),
	offset: z.optional(z.nullable(z.literal(0))),
});

/** The language of ours that stands for it; undefined for our own. */
const nearestOf = (language: string): string | undefined => {
	const ours = languageOfLocale(language) ?? "en-US";
	return ours === language ? undefined : ours;
};

/**
 * The app knows dozens of languages, and shows the bare key of a text that it has none of: whoever reads one that we do not
 * write (`es-419`, `en-GB`, `fr-FR`) gets the nearest that we do, beside whatever the company has written in theirs.
 */
export function nearestTexts(filter: RegisterFunctions["filter"]): void {
	filter("translations.read", async (rows, { query }, { database, accountability }: EventContext) => {
		const asked = wholeLanguage.safeParse(query);
		if (!asked.success || !accountability?.user || !Array.isArray(rows)) return rows;
		const language = asked.data.filter.language._eq;
		const nearest = nearestOf(language);
		if (nearest === undefined || !asked.data.fields.includes("key")) return rows;
		const known = new Set(rows.filter(isObject).map(({ key }) => key));
		const others = await database("directus_translations").select("key", "value").where({ language: nearest });
		return [...rows, ...others.filter(({ key }) => !known.has(key)).map((other) => ({ ...other, language }))];
	});
}
