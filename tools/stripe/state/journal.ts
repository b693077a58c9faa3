import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

export interface Row {
	id: string;
}

/** Rows of one kind, oldest first. `put` stores a copy, so an event's snapshot never changes afterwards. */
export interface Table<T extends Row> {
	get: (id: string) => T | undefined;
	put: (row: T) => T;
	all: () => T[];
}

export interface Journal {
	table: <T extends Row>(name: string) => Table<T>;
}

type Line = [table: string, row: Row];

const readLines = (path: string): Line[] =>
	readFileSync(path, "utf8")
		.split("\n")
		.flatMap((text) => {
			try {
				return text ? [JSON.parse(text) as Line] : [];
			} catch {
				return []; // the last line of a killed process may be cut
			}
		});

/**
 * Rows in memory, each change appended to a file, so that a killed process loses nothing. The file is rewritten
 * without superseded rows when it is opened. Without a path everything is forgotten at the end.
 */
export const openJournal = (path?: string): Journal => {
	const tables = new Map<string, Map<string, Row>>();
	const rowsOf = (name: string): Map<string, Row> => {
		const known = tables.get(name) ?? new Map<string, Row>();
		tables.set(name, known);
		return known;
	};
	if (path) {
		mkdirSync(dirname(path), { recursive: true });
		if (existsSync(path)) for (const [name, row] of readLines(path)) rowsOf(name).set(row.id, row);
		const lines = [...tables].flatMap(([name, rows]) => [...rows.values()].map((row) => JSON.stringify([name, row])));
		writeFileSync(`${path}.new`, lines.map((line) => `${line}\n`).join(""), { mode: 0o600 });
		renameSync(`${path}.new`, path);
	}
	return {
		table: <T extends Row>(name: string): Table<T> => {
			const rows = rowsOf(name) as Map<string, T>;
			return {
				get: (id) => structuredClone(rows.get(id)),
				put: (row) => {
					rows.set(row.id, structuredClone(row));
					if (path) appendFileSync(path, `${JSON.stringify([name, row])}\n`);
					return row;
				},
				all: () => structuredClone([...rows.values()]),
			};
		},
	};
};
