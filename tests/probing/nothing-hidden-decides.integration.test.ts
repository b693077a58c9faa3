import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { collections, type RoleName } from "../../directus/testing/index.ts";
import { type Fixtures, makeFixtures } from "../support/fixtures.ts";
import { lengthenHolds } from "../support/lengthen-holds.ts";
import { seedOf } from "../support/seed.ts";
import { type TestStack, useStack } from "../support/stack.ts";
import { doors, type Query, randomQueries } from "./asking/random-queries.ts";
import { requestOf } from "./asking/request-of.ts";
import { type Fetcher, type Row, seenRows } from "./asking/seen-rows.ts";
import type { Field, Link } from "./asking/stuff.ts";
import { changeHidden } from "./worlds/change-hidden.ts";
import { readRules } from "./worlds/read-rules.ts";
import { rulingColumns } from "./worlds/ruling-columns.ts";
import { copyTables, fillCopies, readTables, startOnCopies, type Table } from "./worlds/second-world.ts";
import { withToldByLists } from "./worlds/told-by-lists.ts";

/**
 * Two worlds that differ in nothing but what a role may not read: its random queries get the same answer in both.
 * `PROBING_QUERIES` says how many for each role, `PROBING_SEED` repeats a run.
 */
const { PROBING_QUERIES } = z.object({ PROBING_QUERIES: z.coerce.number().default(2_000) }).parse(process.env);
const seed = seedOf("PROBING_SEED", process.env.PROBING_SEED);

const system = [
	...["users", "roles", "activity", "revisions", "files", "folders", "comments", "notifications", "presets"],
	...["versions", "dashboards", "panels", "shares"],
];
const names = [
	...collections.filter(({ table }) => table).map(({ name }) => name),
	...system.map((name) => `directus_${name}`),
];

let stack: TestStack;
let made: Fixtures;
let db: Client;
let other: { url: string; stop: () => void };
let tables: Table[];
let fields: Map<string, Field[]>;
let links: Link[];
/** Those of the host's own tables too, through which rules go. */
let allLinks: Link[];

beforeAll(async () => {
	stack = await useStack();
	// Uploads that were begun and never ended are shown to nobody, but Directus counts them among all files.
	await stack.sql("delete from directus_files where tus_id is not null");
	made = await makeFixtures(stack);
	db = new Client({ connectionString: stack.postgres.url });
	await db.connect();
	await db.query(lengthenHolds);
	await copyTables(db);
	await fillCopies(db);
	tables = await readTables(db);
	other = await startOnCopies(stack);
	fields = new Map(names.map((name) => [name, []]));
	for (const { collection, field, type } of await data<{ collection: string; field: string; type: string }>("/fields"))
		fields.get(collection)?.push({ name: field, type, alias: type === "alias" });
	allLinks = (await data<Link & { meta: { one_field: string | null } | null }>("/relations")).map(
		({ collection, field, related_collection, meta }) => ({
			...{ collection, field, related_collection },
			one_field: meta?.one_field ?? null,
		}),
	);
	links = allLinks.filter((link) => [link.collection, link.related_collection].every((name) => names.includes(name)));
}, 300_000);

afterAll(async () => {
	other?.stop();
	await db?.query("drop schema if exists second_world cascade");
	await db?.end();
});

const data = async <Value>(path: string): Promise<Value[]> => ((await stack.api(path)).body as { data: Value[] }).data;
const asking =
	(url: string, token: string | null): Fetcher =>
	(path, init) =>
		stack.api(path, { ...init, url, token });

/** An answer without what names the request, everything in one order. */
const said = ({ status, body }: { status: number; body: unknown }): string =>
	`${status} ${JSON.stringify(sorted(body))}`;
const sorted = (value: unknown): unknown => {
	if (Array.isArray(value)) return value.map((part) => JSON.stringify(sorted(part))).sort();
	// An export as text has a row in each line, and no order of its own either.
	if (typeof value === "string") return value.split("\n").sort();
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.filter(([key]) => key !== "correlation_id")
			.sort(([one], [two]) => (one < two ? -1 : 1))
			.map(([key, part]) => [key, sorted(part)]),
	);
};

const roles: (RoleName | null)[] = [
	null,
	"customer",
	"owner",
	"captain",
	"crew",
	"marketer",
	"compliance",
	"staff",
	"manager",
	"storefront",
	"worker",
];

test.each(roles)(
	"no answer to %s depends on what they may not read",
	async (role) => {
		const token = role && made.tokens[role];
		const [here, there] = [asking(stack.directus.url, token), asking(other.url, token)];
		const look = async (ask: Fetcher) => {
			const all = await Promise.all(names.map(async (name) => [name, await seenRows(ask, name)] as const));
			return new Map(all.flatMap(([name, rows]) => (rows ? [[name, rows] as const] : [])));
		};
		await fillCopies(db);
		const seen = await look(here);
		const rows = new Map<string, Row[]>();
		for (const name of names) {
			const stored = await db.query<{ row: Row }>(`select to_json(t) as row from public."${name}" t limit 300`);
			rows.set(
				name,
				stored.rows.map(({ row }) => row),
			);
		}
		const rules = await readRules(stack, role && made.users[role]);
		const ruling = withToldByLists(rulingColumns(rules, allLinks), seen, allLinks);
		await changeHidden({ db, tables, seen, ruling, me: role && made.users[role] });
		const after = await look(there);
		for (const [name, before] of seen)
			expect(said({ status: 200, body: after.get(name) }), `${name}, read directly`).toBe(
				said({ status: 200, body: before }),
			);

		const read = new Map(
			[...seen].filter(([, found]) => found.length > 0).map(([name, found]) => [name, Object.keys(found[0] ?? {})]),
		);
		const queries = randomQueries({ read, fields, links, rows }, PROBING_QUERIES, seed);
		const differing: unknown[] = [];
		const failures: unknown[] = [];
		const counts = { answered: 0, found: 0, refused: 0, failed: 0 };
		const answered = Object.fromEntries(doors.map((door) => [door, 0]));
		const ask = async (asked: Query): Promise<void> => {
			const { path, init } = requestOf(asked, links);
			const one = await here(path, init);
			// A refusal follows from the question alone, but for one row's: one in four is looked at twice.
			if (one.status === 403 && asked.door !== "row" && counts.refused++ % 4 > 0) return;
			const two = await there(path, init);
			const isAnswer = one.status === 200 && !/^{"errors"/.test(JSON.stringify(one.body));
			counts.answered += Number(isAnswer);
			answered[asked.door] = (answered[asked.door] ?? 0) + Number(isAnswer);
			counts.found += Number(JSON.stringify(one.body).length > 40 && isAnswer);
			counts.failed += Number(one.status >= 500 || two.status >= 500);
			if (one.status >= 500 || two.status >= 500) failures.push([path, init?.body, said(one).slice(0, 300)]);
			if (said(one) !== said(two)) differing.push([path, init?.body, said(one).slice(0, 300), said(two).slice(0, 300)]);
		};
		const waiting = [...queries];
		const work = async (): Promise<void> => {
			for (let next = waiting.pop(); next; next = waiting.pop()) await ask(next);
		};
		await Promise.all(Array.from({ length: 8 }, work));
		const about = `seed ${seed}, ${queries.length} queries, ${JSON.stringify({ ...counts, ...answered })}`;
		process.stdout.write(`${role ?? "anonymous"}: ${about}\n`);
		expect(differing.slice(0, 3), about).toEqual([]);
		expect(failures.slice(0, 3), about).toEqual([]);
		for (const door of doors) expect(answered[door], `${door}: ${about}`).toBeGreaterThan(queries.length * 0.01);
		expect(counts.answered, about).toBeGreaterThan(queries.length * 0.2);
		expect(counts.found, about).toBeGreaterThan(queries.length * 0.05);
	},
	600_000,
);
