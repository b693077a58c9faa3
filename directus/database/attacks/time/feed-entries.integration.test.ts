import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answeredRefusal, refusal } from "../../../../tests/support/world/refusal.ts";
import { at, createWorld, type World } from "../../../../tests/support/world/world.ts";

let world: World;
beforeAll(async () => {
	world = await createWorld();
});
afterAll(() => world.close());

/** A yacht with two calendars of others, and what an entry of one of them takes. */
const calendars = async () => {
	const yacht = await world.yacht();
	const feed = (name: string) => world.insert("calendar_feeds", { name, yacht, direction: "import" });
	const [boats, dock] = [await feed("Boats"), await feed("Dock")];
	const entry = (of: string | null, uid: string | null, from: number, to: number) => ({
		resource_kind: "yacht",
		yacht,
		kind: "external",
		starts_at: at(from),
		ends_at: at(to),
		feed: of,
		external_uid: uid,
	});
	const entries = async () =>
		(await world.pool.query("SELECT starts_at FROM blocks WHERE yacht = $1 ORDER BY starts_at", [yacht])).rows.map(
			({ starts_at }) => starts_at.toISOString(),
		);
	return { yacht, boats, dock, entry, entries };
};

const post = (body: unknown, url?: string) =>
	world.stack.api("/items/blocks", { method: "POST", body: JSON.stringify(body), ...(url ? { url } : {}) });
const bring = (rows: unknown[]) => {
	const form = new FormData();
	form.append("file", new Blob([JSON.stringify(rows)], { type: "application/json" }), "rows.json");
	return world.stack.api("/utils/import/blocks", { method: "POST", body: form });
};

test("an entry of another calendar stands here once, whoever writes it again", async () => {
	const { boats, entry, entries } = await calendars();
	expect((await post(entry(boats, "a@boats", 1, 3))).status).toBe(200);
	expect((await refusal(world.insert("blocks", entry(boats, "a@boats", 5, 7)))).code).toBe("23505");
	for (const answer of [
		await post(entry(boats, "a@boats", 5, 7)),
		await post([entry(boats, "b@boats", 9, 10), entry(boats, "b@boats", 11, 12)]),
		await bring([entry(boats, "a@boats", 5, 7)]),
		await post(entry(boats, "a@boats", 5, 7), world.stack.second),
	]) {
		expect(answeredRefusal(answer)).toMatchObject({
			code: "INVALID_STATE",
			sentence: "This entry of the other calendar is here already. Change that one.",
		});
	}
	expect(await entries()).toEqual([at(1)]);
});

test("an entry that is read again under its own row moves, by import and by hand", async () => {
	const { boats, entry, entries } = await calendars();
	const id = randomUUID();
	const row = { id, ...entry(boats, "a@boats", 1, 3) };
	for (const [from, to] of [
		[1, 3],
		[1, 3],
		[5, 7],
	] as const) {
		const answer = await bring([{ ...row, ...entry(boats, "a@boats", from, to) }]);
		expect(answer.status, JSON.stringify(answer.body)).toBe(200);
	}
	expect(await entries()).toEqual([at(5)]);
	await world.pool.query(
		`INSERT INTO blocks (id, resource_kind, yacht, kind, starts_at, ends_at, feed, external_uid)
		SELECT gen_random_uuid(), resource_kind, yacht, kind, $2, $3, feed, external_uid FROM blocks WHERE id = $1
		ON CONFLICT (feed, external_uid) WHERE feed IS NOT NULL
		DO UPDATE SET starts_at = excluded.starts_at, ends_at = excluded.ends_at`,
		[id, at(8), at(9)],
	);
	expect(await entries()).toEqual([at(8)]);
	await world.book((await world.one<{ yacht: string }>("SELECT yacht FROM blocks WHERE id = $1", [id])).yacht, 5, 7);
});

test("two calendars may give theirs the same name, and rows of our own have none", async () => {
	const { boats, dock, entry, entries } = await calendars();
	await world.insert("blocks", entry(boats, "1", 1, 3));
	await world.insert("blocks", entry(dock, "1", 4, 6));
	await world.insert("blocks", entry(null, null, 7, 8));
	await world.insert("blocks", entry(null, null, 9, 10));
	expect(await entries()).toHaveLength(4);
});

test("an entry names its calendar and itself, and is of that calendar's yacht", async () => {
	const { boats, entry } = await calendars();
	for (const [feed, uid] of [
		[boats, null],
		[null, "a"],
		[boats, "  "],
	] as const) {
		expect((await refusal(world.insert("blocks", entry(feed, uid, 1, 3)))).code).toBe("23514");
		expect(answeredRefusal(await post(entry(feed, uid, 1, 3)))).toMatchObject({ code: "INVALID_INPUT" });
	}
	const other = { ...entry(boats, "a", 1, 3), yacht: await world.yacht() };
	expect(answeredRefusal(await post(other))).toMatchObject({ sentence: "This calendar is another yacht's." });
	const person = { ...entry(boats, "a", 1, 3), yacht: null, resource_kind: "person" };
	const crew_member = await world.insert("crew_members", { first_name: "Grace", last_name: "Wool" });
	expect((await refusal(world.insert("blocks", { ...person, crew_member }))).code).toBe("HS004");
});

const turnTo = (feed: string, yacht: string, of = world.pool as Pick<World["pool"], "query">) =>
	of.query("UPDATE calendar_feeds SET yacht = $2 WHERE id = $1", [feed, yacht]);

test("a calendar that is another yacht's takes its entries along, all or none", async () => {
	const { yacht, boats, dock, entry, entries } = await calendars();
	const other = await world.yacht();
	await world.insert("blocks", entry(boats, "a", 1, 3));
	await world.insert("blocks", entry(boats, "b", 5, 7));
	await world.insert("blocks", entry(dock, "a", 9, 11));
	const booked = await world.book(other, 6, 8, { status: "confirmed" });
	expect((await refusal(turnTo(boats, other))).code).toBe("HS001");
	expect(await entries()).toEqual([at(1), at(5), at(9)]);
	await world.pool.query("UPDATE bookings SET status = 'cancelled' WHERE id = $1", [booked]);
	await turnTo(boats, other);
	expect(await entries()).toEqual([at(9)]);
	await world.book(yacht, 1, 7);
	expect((await refusal(world.book(other, 5, 7))).code).toBe("HS001");
});

test("an entry from before its calendar was another yacht's can be changed, and only go to that yacht", async () => {
	const { boats, entry, entries } = await calendars();
	const other = await world.yacht();
	const id = await world.insert("blocks", entry(boats, "a", 1, 3));
	const past = await world.pool.connect();
	await past.query("SET session_replication_role = replica");
	await turnTo(boats, other, past);
	await past.query("SET session_replication_role = origin");
	past.release();
	const set = (column: string, value: string) =>
		world.pool.query(`UPDATE blocks SET ${column} = $2 WHERE id = $1`, [id, value]);
	await set("ends_at", at(2));
	await set("note", "Not ours.");
	expect((await refusal(set("yacht", await world.yacht()))).code).toBe("HS004");
	expect(await entries()).toHaveLength(1);
	await set("yacht", other);
	expect(await entries()).toEqual([]);
});

test("of twenty that bring one entry at once, one does", async () => {
	const { boats, entry, entries } = await calendars();
	const said = await Promise.all(
		Array.from({ length: 20 }, (_, index) =>
			world.insert("blocks", entry(boats, "a", index * 3, index * 3 + 2)).then(
				() => undefined,
				(error: { code?: string }) => error.code,
			),
		),
	);
	expect(said.filter((code) => code === undefined)).toHaveLength(1);
	expect(said.filter((code) => code === "23505")).toHaveLength(19);
	expect(await entries()).toHaveLength(1);
});
