import type { Knex } from "knex";

/** The most letters that a column of a table holds; undefined where it holds any number. */
export type TextLimits = (table: string) => Promise<Map<string, number>>;

const sql = `select column_name as field, character_maximum_length as letters from information_schema.columns
	where table_schema = current_schema() and table_name = ? and character_maximum_length is not null`;

/** Asked of the database itself, which is what refuses a longer text, without saying of which column. */
export const createTextLimits =
	(database: Knex): TextLimits =>
	async (table) => {
		const { rows } = await database.raw<{ rows: { field: string; letters: number }[] }>(sql, [table]);
		return new Map(rows.map(({ field, letters }) => [field, letters]));
	};
