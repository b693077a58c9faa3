import type { Row } from "./client.ts";

/** A set of rows of one Directus collection that this configuration decides. */
export interface Resource {
	name: string;
	path: string;
	/** Column that Directus addresses a row by. @default "id" */
	primaryKey?: string;
	/** Columns that tell which stored row is which wanted row. */
	key: string[];
	/** Filter over the stored rows that belong to this configuration; none: those with a wanted key. */
	owned?: Row;
	/** Stored rows of ours that are not wanted any more are deleted. */
	prune: boolean;
	rows: Row[];
	/** Columns given when a row is made but neither compared nor changed later. */
	onceOnly?: string[];
	/** Columns that are named in a change only: a new row has nothing there. */
	emptyAtFirst?: string[];
	/** Columns that Directus does not show; written on every apply and never compared. */
	writeOnly?: string[];
}

export const keyOf = (resource: Resource, row: Row): string => resource.key.map((name) => String(row[name])).join(" ");

/** Columns in which a stored row is compared with a wanted one. */
export function comparedColumns({ rows, onceOnly = [], writeOnly = [] }: Resource): string[] {
	const hidden = new Set([...onceOnly, ...writeOnly]);
	return [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((name) => !hidden.has(name)).sort();
}

/** Rows reduced to the compared columns and sorted by key: two equal sets print the same. */
export function canonical(resource: Resource, rows: Row[]): Row[] {
	const columns = comparedColumns(resource);
	return rows
		.map((row) => Object.fromEntries(columns.map((name) => [name, sortKeys(row[name] ?? null)])))
		.sort((a, b) => (keyOf(resource, a) < keyOf(resource, b) ? -1 : 1));
}

export function sortKeys(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sortKeys);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([name, item]) => [name, sortKeys(item)]),
	);
}
