import type { Knex } from "knex";

export type PreparedStatement = {
	/** Postgres keeps the plan under this name, for as long as the connection lives. */
	name: string;
	/** With `$1`, `$2` … */
	text: string;
};

/** The part of a `pg` connection that a prepared read needs. */
type Connection = {
	query: (
		statement: PreparedStatement & { values: readonly unknown[]; rowMode: "array" },
	) => Promise<{ rows: unknown[][] }>;
};

/**
 * Asks one prepared statement on a connection of Directus's pool and gives the rows as arrays, in the order of the
 * statement's columns. For the few reads that guests ask for by the thousand: knex takes as long to build such a query
 * as Postgres takes to answer it.
 */
export const preparedRead = async <Row extends unknown[]>(
	database: Knex,
	statement: PreparedStatement,
	values: readonly unknown[],
): Promise<Row[]> => {
	const connection = (await database.client.acquireConnection()) as Connection;
	try {
		const { rows } = await connection.query({ ...statement, values, rowMode: "array" });
		return rows as Row[];
	} finally {
		database.client.releaseConnection(connection);
	}
};
