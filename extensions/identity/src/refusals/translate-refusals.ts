import type { Accountability } from "@directus/types";
import { inLanguage, localeOfUser } from "@harborsmith/kit";
import type { Knex } from "knex";

type Reported = { message: string; extensions: Record<string, unknown> };

const isReported = (error: unknown): error is Reported =>
	typeof error === "object" && error !== null && "extensions" in error && typeof error.extensions === "object";

const isOurs = (error: unknown): error is Reported =>
	isReported(error) && typeof error.extensions?.refusal === "string";

/** Refusals with a code of the catalogue are said in the language of whoever reads them in the app. */
export const translateRefusals =
	(database: Knex) =>
	async (
		errors: unknown,
		_meta: unknown,
		{ accountability }: { accountability: Accountability | null },
	): Promise<unknown> => {
		if (!accountability?.user || !Array.isArray(errors) || !errors.some(isOurs)) return errors;
		const locale = await localeOfUser(database, accountability.user).catch(() => "en-US");
		return errors.map((error) => (isOurs(error) ? inLanguage(error, locale) : error));
	};
