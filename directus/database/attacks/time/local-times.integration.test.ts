import { afterAll, beforeAll, expect, test } from "vitest";
import { createWorld, type World } from "../../../../tests/support/world/world.ts";

let world: World;
beforeAll(async () => {
	world = await createWorld();
});
afterAll(() => world.close());

const clock = (table: string, id: string) =>
	world.one(`SELECT starts_local, ends_local FROM ${table} WHERE id = $1`, [id]);
const noon = { starts_at: "2033-06-14T17:00:00Z", ends_at: "2033-06-14T19:30:00Z" };
const there = { starts_local: "2033-06-14 13:00", ends_local: "2033-06-14 15:30" };
const here = { starts_local: "2033-06-14 10:00", ends_local: "2033-06-14 12:30" };

test("a blocked time and a job are written by the clock of their yacht, and follow her to another zone", async () => {
	const yacht = await world.yacht({ timezone: "America/New_York" });
	const block = await world.insert("blocks", { resource_kind: "yacht", yacht, kind: "service", ...noon });
	const job = await world.insert("maintenance_jobs", { title: "Varnish", yacht, type: "repair", ...noon });
	expect([await clock("blocks", block), await clock("maintenance_jobs", job)]).toEqual([there, there]);
	await world.pool.query("UPDATE blocks SET starts_local = '2000-01-01 00:00' WHERE id = $1", [block]);
	expect(await clock("blocks", block)).toEqual(there);
	await world.pool.query("UPDATE yachts SET timezone = 'America/Los_Angeles' WHERE id = $1", [yacht]);
	expect([await clock("blocks", block), await clock("maintenance_jobs", job)]).toEqual([here, here]);
	const open = await world.insert("maintenance_jobs", { title: "Some day", yacht, type: "repair" });
	expect(await clock("maintenance_jobs", open)).toEqual({ starts_local: null, ends_local: null });
});

test("a person's blocked time is written by the clock of most of the fleet", async () => {
	const crew_member = await world.insert("crew_members", { first_name: "Mar", last_name: "Sol" });
	const block = await world.insert("blocks", { resource_kind: "person", crew_member, kind: "crew", ...noon });
	expect(await clock("blocks", block)).toEqual(here);
});
