import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Fixtures, makeFixtures } from "../../tests/support/fixtures.ts";
import { createWorld, type World } from "../../tests/support/world/world.ts";
import type { RoleName } from "../ids.ts";

let world: World;
let made: Fixtures;
beforeAll(async () => {
	world = await createWorld();
	made = await makeFixtures(world.stack);
});
afterAll(() => world.close());

const ask = (role: RoleName | null, path: string, method = "GET", body?: unknown) =>
	world.stack.api(path, {
		method,
		token: role ? made.tokens[role] : null,
		...(body === undefined ? {} : { body: JSON.stringify(body) }),
	});

test("the reviews of a yacht are read by anybody while it is for charter, and by nobody once it is not", async () => {
	const yacht = await world.yacht();
	const review = { yacht, author_name: "Anne", rating: 5, body: "Calm", status: "published" };
	const id = await world.insert("reviews", review);
	const read = async () =>
		((await ask(null, `/items/reviews?filter[id][_eq]=${id}`)).body as { data: unknown[] }).data.length;
	expect(await read()).toBe(1);
	await world.pool.query("UPDATE yachts SET status = 'inactive' WHERE id = $1", [yacht]);
	expect(await read()).toBe(0);
	expect((await ask(null, `/items/reviews/${id}`)).status).toBe(403);
	await world.pool.query("DELETE FROM reviews WHERE id = $1", [id]);
});

test.each(["staff", "manager", "marketer"] as const)(
	"%s writes nothing that the worker makes of a picture",
	async (role) => {
		const file = randomUUID();
		await world.pool.query(
			"INSERT INTO directus_files (id, storage, type, filename_download, folder) VALUES ($1, 'local', 'video/mp4', 'a.mp4', (SELECT id FROM directus_folders LIMIT 1))",
			[file],
		);
		const yacht = await world.yacht();
		const id = await world.insert("media", { yacht, file });
		for (const fields of [
			{ renditions: { images: "x" } },
			{ renditions: [] },
			{ renditions: null },
			{ status: "ready" },
			{ kind: "image" },
			{ blur: "x" },
			{ poster: "x" },
			{ width: 1 },
			{ height: 1 },
			{ duration_s: 1 },
			{ progress: 100 },
			{ attempt: 99 },
			{ failure_reason: "x" },
			{ failure: { code: "pdf" } },
		]) {
			expect([fields, (await ask(role, `/items/media/${id}`, "PATCH", fields)).status]).toEqual([fields, 403]);
			const created = await ask(role, "/items/media", "POST", { yacht, file, ...fields });
			expect([fields, created.status]).toEqual([fields, 403]);
		}
		expect((await ask(role, `/items/media/${id}`, "PATCH", { alt: "A deck", sort: 2 })).status).toBe(200);
		expect(await world.one("SELECT kind, alt FROM media WHERE id = $1", [id])).toEqual({
			kind: "video",
			alt: "A deck",
		});
		await world.pool.query("DELETE FROM media WHERE id = $1", [id]);
	},
);

test.each(["staff", "manager"] as const)("%s is not offered the facts of a booking", async (role) => {
	const id = await world.book(await world.yacht(), 1, 3);
	for (const fields of [
		{ confirmed_at: null },
		{ cancelled_at: null },
		{ hold_expires_at: "2033-06-01T00:00:00Z" },
		{ hold_extended: true },
		{ request_expires_at: null },
		{ deposit_status: "held" },
	])
		expect([fields, (await ask(role, `/items/bookings/${id}`, "PATCH", fields)).status]).toEqual([fields, 403]);
});

test("the marketer reads no history of a review, which would show whose it is", async () => {
	const { status, body } = await ask("marketer", "/revisions?filter[collection][_eq]=reviews");
	expect([status, (body as { data: unknown[] }).data]).toEqual([200, []]);
});
