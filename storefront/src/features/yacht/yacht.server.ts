import { type YachtPage, yachtPage } from "@harborsmith/contract/yacht";
import * as z from "zod/mini";
import { type Locale, locales } from "../../i18n/locale.ts";
import { isApiError } from "../../lib/api/api-error.ts";
import { directus } from "../../lib/api/directus.server.ts";

const answer = z.object({ data: yachtPage });

/** One active yacht, or undefined when there is none of this name. */
export async function findYacht(slug: string, locale: Locale): Promise<YachtPage | undefined> {
	if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) return undefined;
	try {
		const query = { lang: locales[locale].directus };
		return (await directus(`/charter/yachts/${slug}`, answer, { query })).data;
	} catch (error) {
		if (isApiError(error, "NOT_FOUND")) return undefined;
		throw error;
	}
}
