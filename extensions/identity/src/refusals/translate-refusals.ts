import type { Accountability } from "@directus/types";
import { hasRefusal, inLanguage, localeOfUser } from "@harborsmith/kit";
import type { Knex } from "knex";

/** Refusals with a code of the catalogue are said in the language of whoever reads them in the app. */
export const translateRefusals =
	(database: Knex) =>
	async (
		errors: unknown,
		_meta: unknown,
		{ accountability }: { accountability: Accountability | null },
	): Promise<unknown> => {
		if (!accountability?.user || !Array.isArray(errors) || !errors.some(hasRefusal)) return errors;
		const locale = await localeOfUser(database, accountability.user).catch(() => "en-US");
		return errors.map((error) => (hasRefusal(error) ? inLanguage(error, locale) : error));
	};
