import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { doors } from "../../../tests/support/world/doors.ts";
import { answeredRefusal, refusal } from "../../../tests/support/world/refusal.ts";
import { createWorld, type World } from "../../../tests/support/world/world.ts";
import { columnsOfWords } from "../from-schema/columns-of-words.ts";

let world: World;
beforeAll(async () => {
	world = await createWorld();
});
afterAll(() => world.close());

const ruled = columnsOfWords();
/** Rows of these are never changed. */
const kept = ["booking_events"];
const words = ruled.filter(({ table, isList }) => !isList && !kept.includes(table));
const lists = ruled.filter(({ isList }) => isList);

/** Sets a column of some row of a table, in a transaction that is rolled back; `undefined` when there is no row. */
const attempt = async (table: string, column: string, value: string): Promise<unknown> => {
	const client = await world.pool.connect();
	try {
		await client.query("BEGIN");
		const { rows } = await client.query<{ key: string }>(
			`SELECT ctid AS key FROM ${table} LIMIT 1 FOR UPDATE SKIP LOCKED`,
		);
		if (!rows[0]) return undefined;
		await client.query(`UPDATE ${table} SET "${column}" = $1 WHERE ctid = $2`, [value, rows[0].key]);
		return "taken";
	} catch (error) {
		return error instanceof Error && "code" in error ? error.code : error;
	} finally {
		await client.query("ROLLBACK");
		client.release();
	}
};

test.each(words.map(({ table, column }) => [table, column] as const))(
	"%s.%s takes no word that its form does not offer",
	async (table, column) => {
		for (const value of ["banana", "", "[]"]) {
			expect(["HS002", "HS003", "HS004", undefined]).toContain(await attempt(table, column, value));
		}
		const { count } = await world.one<{ count: number }>(
			"SELECT count(*)::int FROM pg_trigger WHERE tgname = 'hs_95_words' AND tgrelid = $1::regclass",
			[table],
		);
		expect(count).toBe(1);
	},
);

test.each(lists.map(({ table, column, words }) => [table, column, words] as const))(
	"%s.%s is a list of words and nothing else",
	async (table, column, known) => {
		const free = ['{"a":1}', '[null,{"x":1}]', '"x"', "7", '[{"a":1}]', "[[]]", '[""]', "[true]"];
		for (const value of known ? [...free, '["banana"]'] : free) {
			expect([value, [undefined, "HS004"].includes((await attempt(table, column, value)) as string)]).toEqual([
				value,
				true,
			]);
		}
		expect(["taken", undefined]).toContain(await attempt(table, column, JSON.stringify(known ?? ["own word"])));
	},
);

test.each(Object.keys(doors))(
	"a word or a shape that nothing can show is refused by %s, with the field and what may stand",
	async (name) => {
		const yacht = await world.yacht();
		for (const fields of [
			{ status: "banana" },
			{ status: "" },
			{ features: { a: 1 } },
			{ features: [null, { x: 1 }] },
			{ charter_types: ["x"] },
			{ charter_types: [{ a: 1 }] },
			{ buffer_after_min: 2_147_483_647 },
			{ currency: "ZZZ" },
		]) {
			const answer = await doors[name]?.(world.stack, { collection: "yachts", id: yacht, fields });
			const [field] = Object.keys(fields);
			expect(answer && answeredRefusal(answer)).toMatchObject({
				code: "INVALID_INPUT",
				details: { details: [{ field, issue: expect.any(String) }] },
			});
		}
		const answer = await doors[name]?.(world.stack, { collection: "yachts", id: yacht, fields: { status: "banana" } });
		expect(answer && answeredRefusal(answer).sentence).toContain("draft, pending_review, active");
	},
);

test("a list that takes words of its own is refused without a list of words that may stand", async () => {
	const yacht = await world.yacht();
	const { sentence } = await refusal(world.pool.query("UPDATE yachts SET features = '{}' WHERE id = $1", [yacht]));
	expect(sentence).toBe("Here stands a list of words.");
});

test("a row from before keeps its word until that is changed", async () => {
	const yacht = await world.yacht();
	const client = await world.pool.connect();
	await client.query("BEGIN; SET LOCAL session_replication_role = replica");
	await client.query("UPDATE yachts SET season_mode = 'monthly', features = '{}' WHERE id = $1", [yacht]);
	await client.query("COMMIT");
	client.release();
	await world.pool.query("UPDATE yachts SET name = 'Renamed' WHERE id = $1", [yacht]);
	expect(
		(await refusal(world.pool.query("UPDATE yachts SET season_mode = 'yearly' WHERE id = $1", [yacht]))).code,
	).toBe("HS004");
	await world.pool.query("UPDATE yachts SET season_mode = 'per_day', features = '[]' WHERE id = $1", [yacht]);
});

const picture = { name: "a.avif", format: "avif", width: 1, height: 1 };
const film = { master: "a.m3u8", renditions: [{ width: 1, height: 1, bandwidth: 1 }] };

test.each([
	[{ images: "x" }],
	[[]],
	["x"],
	[7],
	[{ images: [{}] }],
	[{ images: [{ ...picture, width: "wide" }] }],
	[{ video: "x" }],
	[{ video: { master: 1 } }],
	[{ video: { ...film, renditions: [{}] } }],
	[{ video: { ...film, poster: 1 } }],
])("renditions %j that no page can show are refused", async (renditions) => {
	const file = await world.insert("directus_files", {
		id: randomUUID(),
		storage: "local",
		type: "image/jpeg",
		filename_download: "a.jpg",
	});
	const media = await world.insert("media", { yacht: await world.yacht(), file });
	const write = (value: unknown) =>
		world.pool.query("UPDATE media SET renditions = $2 WHERE id = $1", [media, JSON.stringify(value)]);
	expect((await refusal(write(renditions))).code).toBe("HS004");
	await write({ images: [picture], video: null });
	await write({ images: [], video: film });
	await world.pool.query("DELETE FROM media WHERE id = $1", [media]);
});

test.each([
	{ policy: "x" },
	{ policy: {} },
	{ policy: [{}] },
	{ policy: [{ hours_before: -1, refund_bps: 1 }] },
	{ quote: [] },
])("a booking keeps no %j", async (fields) => {
	const id = await world.book(await world.yacht(), 1, 3);
	for (const [name, value] of Object.entries(fields)) {
		const written = world.pool.query(`UPDATE bookings SET ${name} = $2 WHERE id = $1`, [id, JSON.stringify(value)]);
		expect((await refusal(written)).code).toBe("HS004");
	}
});

test.each([
	"javascript:alert(1)",
	" javascript:alert(1)",
	"JaVaScRiPt:x",
	"data:text/html,x",
	"//evil.example",
	"/\\evil",
	"x y",
	"",
])("an address that readers follow is never %j", async (address) => {
	const menu = world.insert("navigation", { label: "Menu", url: address });
	expect((await refusal(menu)).code).toBe("HS004");
	const from_path = `/${randomUUID()}`;
	expect((await refusal(world.insert("redirects", { from_path, to_path: address }))).code).toBe("HS004");
	for (const [collection, fields] of [
		["navigation", { label: "Menu", url: address }],
		["redirects", { from_path, to_path: address }],
	] as const) {
		const answer = await world.stack.api(`/items/${collection}`, { method: "POST", body: JSON.stringify(fields) });
		expect(answeredRefusal(answer).code).toMatch(/INVALID_INPUT|FAILED_VALIDATION/);
	}
});

test.each(["/fleet", "/", "https://example.com/a?b=c#d", "mailto:a@example.com", "tel:+14155550123"])(
	"an address may be %j",
	async (to_path) => {
		const id = await world.insert("redirects", { from_path: `/${randomUUID()}`, to_path });
		await world.pool.query("DELETE FROM redirects WHERE id = $1", [id]);
	},
);

test.each([
	["buffer_before_min", -1],
	["buffer_before_min", 43_201],
	["buffer_after_min", 2_147_483_647],
	["slot_step_min", 0],
	["min_duration_min", 0],
	["min_notice_min", -1],
	["max_advance_days", 2_147_483_647],
])("a yacht with %s %d, with which nothing could be reckoned, is not kept", async (column, value) => {
	const yacht = await world.yacht();
	const { code, details } = await refusal(
		world.pool.query(`UPDATE yachts SET ${column} = $2 WHERE id = $1`, [yacht, value]),
	);
	expect([code, details]).toEqual(["HS004", { details: [{ field: column, issue: expect.any(String) }] }]);
	expect((await refusal(world.yacht({ [column]: value }))).code).toBe("HS004");
});
