import type { Client } from "pg";
import { copies, type Table } from "./second-world.ts";
import type { Row } from "./seen-rows.ts";

/** Who may do what and how Directus itself works: the same in both worlds. */
const kept =
	/^directus_(access|collections|extensions|fields|migrations|permissions|policies|relations|roles|sessions|settings|flows|operations|translations)$/;

interface Hidden {
	db: Client;
	tables: Table[];
	/** What the role reads directly, by collection. */
	seen: ReadonlyMap<string, Row[]>;
	/** Columns that decide which rows it reads; changing them would change that. */
	ruling: ReadonlySet<string>;
	/** The person's own account, with which they sign in. */
	me: string | null;
}

/** Changes in the copies whatever a role does not read: hidden rows go or get other values, hidden columns of its rows too. */
export async function changeHidden({ db, tables, seen, ruling, me }: Hidden): Promise<void> {
	const pointed = pointedAt(tables, seen);
	for (const table of tables.filter(({ name }) => !kept.test(name))) {
		const rows = new Map((seen.get(table.name) ?? []).map((row) => [String(row[table.key]), row]));
		const stored = await db.query<Row>(`select * from ${copies}."${table.name}"`);
		const hidden = stored.rows.map((row) => String(row[table.key])).filter((key) => !rows.has(key) && key !== me);
		const gone = hidden.filter((key, index) => index % 3 === 0 && !pointed.has(`${table.name} ${key}`));
		await db.query(`delete from ${copies}."${table.name}" where "${table.key}"::text = any($1)`, [gone]);
		for (const column of table.columns) {
			const value = otherValue(column, tables);
			if (!value || column.generated || column.name === table.key || ruling.has(column.name)) continue;
			const covered = stored.rows.filter((row) => {
				const shown = rows.get(String(row[table.key]));
				return shown && (shown[column.name] ?? null) === null && (row[column.name] ?? null) !== null;
			});
			const keys = [...hidden, ...covered.map((row) => String(row[table.key]))].filter((key) => key !== me);
			await db.query(
				`update ${copies}."${table.name}" set "${column.name}" = ${value} where "${table.key}"::text = any($1)`,
				[keys],
			);
		}
	}
}

/** Rows that a shown pointer names: the database keeps those, so they stay. */
function pointedAt(tables: Table[], seen: ReadonlyMap<string, Row[]>): Set<string> {
	const found = new Set<string>();
	for (const { name, columns } of tables)
		for (const { name: column, to } of columns.filter(({ to }) => to))
			for (const row of seen.get(name) ?? []) found.add(`${to} ${String(row[column])}`);
	return found;
}

/** Something else of the column's type, in SQL. */
function otherValue({ type, length, to }: Table["columns"][number], tables: Table[]): string | undefined {
	if (to) {
		const target = tables.find(({ name }) => name === to);
		return target && `(select "${target.key}" from ${copies}."${to}" order by random() limit 1)`;
	}
	const values: [RegExp, string][] = [
		[/^(text|character varying)/, `left('zq' || md5(random()::text), ${Math.min(length ?? 20, 20)})`],
		[/^(integer|bigint|smallint)/, "(random() * 30000)::int"],
		[/^(numeric|real|double)/, "(random() * 9)::int"],
		[/^boolean/, "random() < 0.5"],
		[/^timestamp/, "now() - random() * interval '900 days'"],
		[/^date/, "current_date - (random() * 900)::int"],
		[/^uuid/, "gen_random_uuid()"],
	];
	return values.find(([pattern]) => pattern.test(type))?.[1];
}
