import type { Accountability, RegisterFunctions } from "@directus/types";
import { isObject, localeOfUser } from "@harborsmith/kit";
import type { RequestHandler } from "express";
import type { Knex } from "knex";
import { nearestLanguage } from "./nearest-language.ts";

/** A field or collection, named in its reader's language as in the nearest one that it has a name in. */
const named = (row: unknown, language: string, nearest: string): unknown => {
	if (!isObject(row) || !isObject(row.meta) || !Array.isArray(row.meta.translations)) return row;
	const names = row.meta.translations.filter(isObject);
	const own = names.find((one) => one.language === nearest);
	if (!own || names.some((one) => one.language === language)) return row;
	return { ...row, meta: { ...row.meta, translations: [...names, { ...own, language }] } };
};

const allNamed = (body: unknown, language: string, nearest: string): unknown => {
	if (!isObject(body)) return body;
	const { data } = body;
	if (Array.isArray(data)) return { ...body, data: data.map((row) => named(row, language, nearest)) };
	return { ...body, data: named(data, language, nearest) };
};

/**
 * Names of fields and collections are kept in the languages that we write; for a reader of another one the app would make
 * them of the columns' own ("Total Cents").
 */
export function nearestNames(init: RegisterFunctions["init"], database: Knex): void {
	const answerNamed: RequestHandler = async (request, response, next) => {
		const { accountability } = request as { accountability?: Accountability | null };
		if (!accountability?.user) return next();
		const language = await localeOfUser(database, accountability.user).catch(() => "en-US");
		const nearest = nearestLanguage(language);
		if (nearest === undefined) return next();
		const json = response.json.bind(response);
		response.json = (body) => json(allNamed(body, language, nearest));
		next();
	};
	init("middlewares.after", ({ app }) => app.use(["/fields", "/collections"], answerNamed));
}
