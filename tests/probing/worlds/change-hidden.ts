import type { Client } from "pg";
import type { Row } from "../asking/seen-rows.ts";
import { otherJson } from "./other-json.ts";
import { otherValue } from "./other-value.ts";
import { copies, type Table } from "./second-world.ts";
import { shuffleHidden } from "./shuffle-hidden.ts";

/** Who may do what and how Directus itself works: the same in both worlds. */
const kept =
	/^directus_(access|collections|extensions|fields|migrations|permissions|policies|relations|roles|sessions|settings|flows|operations|translations)$/;

interface Hidden {
	db: Client;
	tables: Table[];
	/** What the role reads directly, by collection. */
	seen: ReadonlyMap<string, Row[]>;
	/** Columns, by table, that decide which rows it reads; changing them at will would change that. */
	ruling: ReadonlyMap<string, ReadonlySet<string>>;
	/** The person's own account, with which they sign in. */
	me: string | null;
}

const nothing: ReadonlySet<string> = new Set();

/** Changes in the copies whatever a role does not read: hidden rows go or get other values, hidden columns of its rows too. */
export async function changeHidden({ db, tables, seen, ruling, me }: Hidden): Promise<void> {
	const pointed = pointedAt(tables, seen);
	for (const table of tables.filter(({ name }) => !kept.test(name))) {
		const rows = new Map((seen.get(table.name) ?? []).map((row) => [String(row[table.key]), row]));
		const stored = (await db.query<Row>(`select * from ${copies}."${table.name}"`)).rows;
		const keyOf = (row: Row): string => String(row[table.key]);
		const hidden = stored.map(keyOf).filter((key) => !rows.has(key) && key !== me);
		const gone = hidden.filter((key, index) => index % 3 === 0 && !pointed.has(`${table.name} ${key}`));
		await db.query(`delete from ${copies}."${table.name}" where "${table.key}"::text = any($1)`, [gone]);
		const ruled = ruling.get(table.name) ?? nothing;
		const left = hidden.filter((key) => !gone.includes(key));
		await shuffleHidden(db, table, ruled, left);
		for (const column of table.columns) {
			if (column.generated || column.name === table.key || ruled.has(column.name)) continue;
			const covered = stored.filter((row) => keyOf(row) !== me && isCovered(column.name, row, rows.get(keyOf(row))));
			const keys = new Set([...left, ...covered.map(keyOf)]);
			const change = `update ${copies}."${table.name}" as row set "${column.name}" =`;
			if (/^json/.test(column.type)) {
				const changed = stored.filter((row) => keys.has(keyOf(row)));
				await db.query(
					`${change} given.value::${column.type} from unnest($1::text[], $2::text[]) as given(key, value)
					where row."${table.key}"::text = given.key`,
					[changed.map(keyOf), changed.map((row) => JSON.stringify(otherJson(row[column.name])))],
				);
			} else
				await db.query(`${change} ${otherValue(column, tables)} where row."${table.key}"::text = any($1)`, [[...keys]]);
		}
	}
}

/** Whether a row is shown without what stands in a column: not asked for, left empty or masked. */
function isCovered(column: string, stored: Row, shown: Row | undefined): boolean {
	if (!shown) return false;
	if (!Object.hasOwn(shown, column)) return true;
	return (stored[column] ?? null) !== null && (shown[column] === null || /^\*+$/.test(String(shown[column])));
}

/** Rows that a shown pointer names: the database keeps those, so they stay. */
function pointedAt(tables: Table[], seen: ReadonlyMap<string, Row[]>): Set<string> {
	const found = new Set<string>();
	for (const { name, columns } of tables)
		for (const { name: column, to } of columns.filter(({ to }) => to))
			for (const row of seen.get(name) ?? []) found.add(`${to} ${String(row[column])}`);
	return found;
}
