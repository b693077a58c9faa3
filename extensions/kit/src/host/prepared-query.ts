import type { Knex } from "knex";

export type PreparedStatement = {
	/** Postgres keeps the plan under this name, for as long as the connection lives. */
	name: string;
	/** With `$1`, `$2` … */
	text: string;
	/** Rows as arrays, in the order of the statement's columns, are read faster. */
	rowMode?: "array";
};

/** The part of a `pg` connection that a prepared statement needs. */
type Connection = {
	query: (statement: PreparedStatement & { values: readonly unknown[] }) => Promise<{ rows: unknown[] }>;
};

/**
 * Runs one prepared statement on a connection of Directus's pool, or on that of the transaction. For what guests ask for by
 * the thousand: knex takes as long to build such a statement as Postgres takes to run it, and Postgres as long to plan it.
 */
export const preparedQuery = async <Row>(
	database: Knex,
	statement: PreparedStatement,
	values: readonly unknown[],
): Promise<Row[]> => {
	const connection = (await database.client.acquireConnection()) as Connection;
	try {
		const { rows } = await connection.query({ ...statement, values });
		return rows as Row[];
	} finally {
		database.client.releaseConnection(connection);
	}
};
