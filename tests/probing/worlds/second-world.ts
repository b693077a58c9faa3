import { spawn } from "node:child_process";
import { join } from "node:path";
import type { Client } from "pg";
import { cli } from "../../../directus/testing/index.ts";
import { directusEnv, makePlan, root } from "../../../tools/launcher/testing/services.ts";
import { freePorts } from "../../../tools/launcher/testing/stacks.ts";
import type { TestStack } from "../../support/stack.ts";
import { until } from "../../support/until.ts";

/** Where the copies of all tables lie. */
export const copies = "second_world";

export interface Table {
	name: string;
	key: string;
	columns: {
		name: string;
		type: string;
		nullable: boolean;
		generated: boolean;
		length: number | null;
		to: string | null;
	}[];
}

/** The tables of the product with a key of one column, as Postgres has them. */
export async function readTables(db: Client): Promise<Table[]> {
	const { rows } = await db.query<Table>(`
		select t.relname as name, k.attname as key, json_agg(json_build_object('name', a.attname,
			'type', format_type(a.atttypid, null), 'nullable', not a.attnotnull, 'generated', a.attgenerated <> '',
			'length', case when a.atttypmod > 4 then a.atttypmod - 4 end, 'to', f.confrelid::regclass::text)) as columns
		from pg_class t join pg_index i on i.indrelid = t.oid and i.indisprimary and i.indnkeyatts = 1
		join pg_attribute k on k.attrelid = t.oid and k.attnum = i.indkey[0]
		join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
		left join pg_constraint f on f.conrelid = t.oid and f.contype = 'f' and f.conkey = array[a.attnum]
		where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' group by 1, 2`);
	return rows;
}

/** Makes a copy of every table, with keys and pointers but without triggers, so that a test may write there whatever it likes. */
export async function copyTables(db: Client): Promise<void> {
	await db.query(`drop schema if exists ${copies} cascade; create schema ${copies}`);
	const { rows: tables } = await db.query<{ name: string }>(
		"select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'",
	);
	for (const { name } of tables)
		await db.query(`create table ${copies}."${name}" (like public."${name}" including defaults including generated)`);
	const { rows: keys } = await db.query<{ name: string; rule: string }>(`
		select conrelid::regclass::text as name, pg_get_constraintdef(oid) as rule from pg_constraint
		where connamespace = 'public'::regnamespace and contype in ('p', 'f') order by contype desc`);
	await db.query(`set search_path = ${copies}`);
	for (const { name, rule } of keys) {
		const later = rule.startsWith("FOREIGN") ? " not valid" : "";
		await db.query(`alter table ${name.replace("public.", "")} add ${rule.replace("public.", "")}${later}`);
	}
	await db.query("set search_path = public");
}

/** Fills the copies with what the product holds at this moment. */
export async function fillCopies(db: Client): Promise<void> {
	const { rows } = await db.query<{ name: string; columns: string }>(`
		select c.relname as name, string_agg(quote_ident(a.attname), ', ') as columns
		from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
		where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' group by 1`);
	await db.query("set session_replication_role = replica");
	for (const { name } of rows) await db.query(`delete from ${copies}."${name}"`);
	for (const { name, columns } of rows)
		await db.query(`insert into ${copies}."${name}" (${columns}) select ${columns} from public."${name}"`);
}

/** Starts a Directus on the copies and gives its address and how to end it. */
export async function startOnCopies({ state, postgres }: TestStack): Promise<{ url: string; stop: () => void }> {
	process.env.HARBORSMITH_STATE = state;
	const [port = 0] = await freePorts(1);
	const env = directusEnv(makePlan(), postgres.url, undefined);
	const child = spawn(process.execPath, [cli, "start"], {
		cwd: join(root, "directus"),
		env: { ...process.env, ...env, PORT: String(port), DB_SEARCH_PATH: copies, WEBSOCKETS_ENABLED: "false" },
		stdio: "ignore",
	});
	const url = `http://127.0.0.1:${port}`;
	const ping = () => fetch(`${url}/server/ping`).catch(() => undefined);
	await until(ping, (answer) => answer?.ok === true, { seconds: 150, what: "a Directus on the copies" });
	return { url, stop: () => child.kill("SIGTERM") };
}
