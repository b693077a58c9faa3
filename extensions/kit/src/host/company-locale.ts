import type { Knex } from "knex";

/** The company's language and country: a phone number without a country code is read as one of its own. */
export const companyLocale = async (database: Knex): Promise<string> => {
	const row: { locale: string | null } | undefined = await database("site_settings").first("locale");
	return row?.locale ?? "en-US";
};
