import { randomUUID } from "node:crypto";
import { Client, type PoolClient } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { until } from "../../../tests/support/until.ts";
import { refusal } from "../../../tests/support/world/refusal.ts";
import { createWorld, type World } from "../../../tests/support/world/world.ts";

let world: World;
beforeAll(async () => {
	world = await createWorld();
});
afterAll(async () => {
	await world.pool.query("DELETE FROM outbox WHERE available_at = 'infinity'");
	await world.close();
});

/** Writes media and keeps the work that it asks for from this stack's worker, which would write to the rows as well. */
const unseen = async (write: (client: PoolClient) => Promise<string>): Promise<string> => {
	const client = await world.pool.connect();
	try {
		await client.query("BEGIN");
		const media = await write(client);
		await client.query("UPDATE outbox SET available_at = 'infinity' WHERE aggregate = $1 AND processed_at IS NULL", [
			`media:${media}`,
		]);
		await client.query("COMMIT");
		return media;
	} catch (error) {
		await client.query("ROLLBACK");
		throw error;
	} finally {
		client.release();
	}
};

const file = () => {
	const id = randomUUID();
	return world.insert("directus_files", { id, storage: "local", filename_download: `${id}.jpg`, type: "image/jpeg" });
};
const picture = async () => {
	const original = await file();
	const yacht = await world.yacht();
	return { original, media: await unseen((client) => world.insert("media", { yacht, file: original }, client)) };
};
const sent = async (media: string) => {
	const { rows } = await world.pool.query("SELECT topic, payload FROM outbox WHERE aggregate = $1 ORDER BY id", [
		`media:${media}`,
	]);
	return rows;
};
const change = (media: string, fields: string, values: unknown[] = []) =>
	unseen(async (client) => {
		await client.query(`UPDATE media SET ${fields} WHERE id = $1`, [media, ...values]);
		return media;
	});

test("a new picture is worked on, a retry again, a mere edit not", async () => {
	const { media, original } = await picture();
	await change(media, "alt = 'A yacht'");
	await change(media, "attempt = 2");
	expect(await sent(media)).toEqual([
		{ topic: "media.process", payload: { media, file: original, attempt: 1 } },
		{ topic: "media.process", payload: { media, file: original, attempt: 2 } },
	]);
});

test("a new original starts over and the old renditions are cleaned up", async () => {
	const { media, original } = await picture();
	await change(media, "status = 'ready', progress = 100, renditions = '{}'");
	const replacement = await file();
	await change(media, "file = $2", [replacement]);
	expect((await sent(media)).slice(1)).toEqual([
		{ topic: "media.process", payload: { media, file: replacement, attempt: 2 } },
		{ topic: "media.removed", payload: { media, file: original, prefix: `${original}__` } },
	]);
	const row = await world.one("SELECT status, progress, renditions, attempt FROM media WHERE id = $1", [media]);
	expect(row).toEqual({ status: "pending", progress: 0, renditions: null, attempt: 2 });
});

test("renditions stay while another picture is made from the same original", async () => {
	const { media, original } = await picture();
	const other = await world.insert("media", { yacht: await world.yacht(), file: original });
	await world.pool.query("DELETE FROM media WHERE id = $1", [media]);
	expect((await sent(media)).map(({ topic }) => topic)).toEqual(["media.process"]);
	await world.pool.query("DELETE FROM media WHERE id = $1", [other]);
	expect((await sent(other)).map(({ topic }) => topic)).toEqual(["media.process", "media.removed"]);
});

test("a worker that was overtaken by a newer attempt cannot write", async () => {
	const { media } = await picture();
	await change(media, "attempt = 3");
	expect((await refusal(change(media, "attempt = 1, status = 'ready'"))).code).toBe("HS002");
	await change(media, "attempt = 3, status = 'ready'");
});

test("caches hear of the yacht whose calendar, price or picture changed, which of them it was, and of nothing else", async () => {
	const heard: string[] = [];
	const listener = new Client({ connectionString: world.stack.postgres.url });
	await listener.connect();
	listener.on("notification", ({ payload }) => heard.push(payload ?? ""));
	await listener.query("LISTEN harborsmith_changes");
	const hearAllUntilNow = async () => {
		const mark = randomUUID();
		await world.pool.query("SELECT pg_notify('harborsmith_changes', $1)", [mark]);
		await until(
			async () => heard,
			() => heard.includes(mark),
			{ every: 5 },
		);
	};
	const hearing = async (act: () => Promise<unknown>, ids: string[]) => {
		await hearAllUntilNow();
		heard.length = 0;
		await act();
		await hearAllUntilNow();
		return heard.filter((payload) => ids.includes(payload));
	};
	const { media } = await picture();
	const { yacht } = await world.one<{ yacht: string }>("SELECT yacht FROM media WHERE id = $1", [media]);
	try {
		const booking = () => world.book(yacht, 1, 2);
		const calendar = `calendar:${yacht}`;
		expect(await hearing(booking, [yacht, calendar])).toEqual([calendar]);
		expect(await hearing(() => change(media, "status = 'ready'"), [yacht])).toEqual([yacht]);
		expect(await hearing(() => change(media, "progress = 50"), [yacht])).toEqual([]);
		const rate = { yacht, charter_type: "captained", unit: "week", amount_cents: 1 };
		expect(await hearing(() => world.insert("rates", rate), [yacht, calendar])).toEqual([yacht]);
		const tax = { name: "T", rate_ppm: 1, charter_type: "dockside", valid_to: "2000-01-01" };
		expect(await hearing(() => world.insert("tax_rates", tax), ["*"])).toEqual(["*"]);
	} finally {
		await listener.end();
		await world.pool.query("DELETE FROM tax_rates WHERE name = 'T'");
	}
});
