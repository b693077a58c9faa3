import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import type { RoleName } from "../../directus/config/ids.ts";
import { type Fixtures, makeFixtures } from "../../directus/config/testing/fixtures.ts";
import { collections } from "../../directus/schema/collections/index.ts";
import { keepHolds } from "../support/keep-holds.ts";
import { seedOf } from "../support/seed.ts";
import { type TestStack, useStack } from "../support/stack.ts";
import { changeHidden } from "./change-hidden.ts";
import { type Field, type Link, type Query, randomQueries } from "./random-queries.ts";
import { rulingColumns } from "./ruling-columns.ts";
import { copyTables, fillCopies, readTables, startOnCopies, type Table } from "./second-world.ts";
import { type Ask, pathOf, type Row, seenRows } from "./seen-rows.ts";

/**
 * Two worlds that differ in nothing but what a role may not read: its random queries get the same answer in both.
 * `PROBING_QUERIES` says how many for each role, `PROBING_SEED` repeats a run.
 */
const { PROBING_QUERIES } = z.object({ PROBING_QUERIES: z.coerce.number().default(2_000) }).parse(process.env);
const seed = seedOf("PROBING_SEED", process.env.PROBING_SEED);

const system = ["users", "roles", "activity", "revisions", "files", "folders", "comments", "notifications", "presets"];
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

beforeAll(async () => {
	stack = await useStack();
	// Uploads that were begun and never ended are shown to nobody, but Directus counts them among all files.
	await stack.sql("delete from directus_files where tus_id is not null");
	made = await makeFixtures(stack);
	db = new Client({ connectionString: stack.postgres.url });
	await db.connect();
	await db.query(keepHolds);
	await copyTables(db);
	await fillCopies(db);
	tables = await readTables(db);
	other = await startOnCopies(stack);
	fields = new Map(names.map((name) => [name, []]));
	for (const { collection, field, type } of await data<{ collection: string; field: string; type: string }>("/fields"))
		fields.get(collection)?.push({ name: field, type, alias: type === "alias" });
	links = (await data<Link & { meta: { one_field: string | null } }>("/relations"))
		.filter((link) => [link.collection, link.related_collection].every((name) => names.includes(name)))
		.map((link) => ({ ...link, one_field: link.meta?.one_field ?? null }));
}, 300_000);

afterAll(async () => {
	other?.stop();
	await db?.query("drop schema if exists second_world cascade");
	await db?.end();
});

const data = async <Value>(path: string): Promise<Value[]> => ((await stack.api(path)).body as { data: Value[] }).data;
const asking =
	(url: string, token: string | null): Ask =>
	(path, init) =>
		stack.api(path, { ...init, url, token });

/** An answer without what names the request, everything in one order. */
const said = ({ status, body }: { status: number; body: unknown }): string =>
	`${status} ${JSON.stringify(sorted(body))}`;
const sorted = (value: unknown): unknown => {
	if (Array.isArray(value)) return value.map((part) => JSON.stringify(sorted(part))).sort();
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
		const look = async (ask: Ask) => {
			const all = await Promise.all(names.map(async (name) => [name, await seenRows(ask, name)] as const));
			return new Map(all.flatMap(([name, rows]) => (rows ? [[name, rows] as const] : [])));
		};
		await fillCopies(db);
		const seen = await look(here);
		const rows = new Map<string, Row[]>();
		for (const name of names) rows.set(name, (await db.query<Row>(`select * from public."${name}" limit 300`)).rows);
		const ruling = await rulingColumns(db, role && made.users[role], links);
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
		const counts = { answered: 0, found: 0, refused: 0, failed: 0 };
		const ask = async ({ collection, query }: Query): Promise<void> => {
			const sent = { method: "SEARCH", body: JSON.stringify({ query }) };
			const one = await here(pathOf(collection), sent);
			// A refusal follows from the question alone: one in four is looked at twice.
			if (one.status === 403 && counts.refused++ % 4 > 0) return;
			const two = await there(pathOf(collection), sent);
			counts.answered += Number(one.status === 200);
			counts.found += Number(JSON.stringify(one.body).length > 40 && one.status === 200);
			counts.failed += Number(one.status >= 500);
			if (said(one) !== said(two))
				differing.push([collection, JSON.stringify(query), said(one).slice(0, 300), said(two).slice(0, 300)]);
		};
		const waiting = [...queries];
		const work = async (): Promise<void> => {
			for (let next = waiting.pop(); next; next = waiting.pop()) await ask(next);
		};
		await Promise.all(Array.from({ length: 8 }, work));
		const about = `seed ${seed}, ${queries.length} queries, ${JSON.stringify(counts)}`;
		process.stdout.write(`${role ?? "anonymous"}: ${about}\n`);
		expect(differing.slice(0, 3), about).toEqual([]);
		expect(counts.answered, about).toBeGreaterThan(queries.length * 0.2);
		expect(counts.found, about).toBeGreaterThan(queries.length * 0.05);
	},
	600_000,
);
