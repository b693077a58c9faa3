import type { Knex } from "knex";

const sql = `select column_name as field, character_maximum_length as letters from information_schema.columns
	where table_schema = current_schema() and table_name = ? and character_maximum_length is not null`;

/**
 * The most letters that each column of a table holds. Asked of the database itself, which is what refuses a longer text,
 * without saying of which column; on the connection of whoever writes, so that nobody waits for a second one.
 */
export const textLimits = async (database: Knex, table: string): Promise<Map<string, number>> => {
	const { rows } = await database.raw<{ rows: { field: string; letters: number }[] }>(sql, [table]);
	return new Map(rows.map(({ field, letters }) => [field, letters]));
};
