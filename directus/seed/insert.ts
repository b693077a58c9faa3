import type { Client } from "pg";

export type Row = Record<string, unknown>;

/** Inserts rows in as few statements as the protocol allows; lists and objects go in as JSON. */
export async function insert(client: Client, table: string, rows: Row[]): Promise<void> {
	const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
	const perStatement = Math.max(1, Math.floor(60_000 / Math.max(1, columns.length)));
	for (let start = 0; start < rows.length; start += perStatement) {
		const part = rows.slice(start, start + perStatement);
		const values = part.flatMap((row) => columns.map((column) => encode(row[column])));
		const tuples = part.map(
			(_, row) => `(${columns.map((_column, index) => `$${row * columns.length + index + 1}`).join(", ")})`,
		);
		const names = columns.map((column) => `"${column}"`).join(", ");
		await client.query(`insert into "${table}" (${names}) values ${tuples.join(", ")}`, values);
	}
}

function encode(value: unknown): unknown {
	if (value === undefined) return null;
	if (value instanceof Date) return value.toISOString();
	if (typeof value === "object" && value !== null) return JSON.stringify(value);
	return value;
}
