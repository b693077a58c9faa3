/** SQL for the texts of a row in other languages, by language. */
export const translationsOf = (table: string, key: string, id: string): string =>
	`coalesce((select jsonb_object_agg(t.languages_code, to_jsonb(t)) from ${table} t
		where t.${key} = ${id} and t.languages_code is not null), '{}')`;
