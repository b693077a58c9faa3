import type { Knex } from "knex";

/** The language of the app of whoever is signed in: their own, else the project's. */
export const localeOfUser = async (database: Knex, user: string | null | undefined): Promise<string> => {
	if (!user) return "en-US";
	const [row] = await database("directus_users")
		.where({ id: user })
		.select<{ language: string | null }[]>(
			database.raw("coalesce(language, (select default_language from directus_settings limit 1)) as language"),
		);
	return row?.language ?? "en-US";
};
