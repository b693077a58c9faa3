import { afterAll, beforeAll, expect, test } from "vitest";
import { refusal } from "../../tests/support/world/refusal.ts";
import { createWorld, type World } from "../../tests/support/world/world.ts";
import { applyGuarantees } from "./apply-guarantees.ts";

let world: World;
beforeAll(async () => {
	world = await createWorld();
});
afterAll(() => world.close());

test("applying again finds everything in place, also when several start at once", async () => {
	const { url } = world.stack.postgres;
	const results = await Promise.all([applyGuarantees(url), applyGuarantees(url), applyGuarantees(url)]);
	expect(results.map(({ changed }) => changed)).toEqual([false, false, false]);
});

test("what somebody removed by hand is put back", async () => {
	const yacht = await world.yacht();
	await world.book(yacht, 1, 3);
	await world.pool.query("DROP TRIGGER hs_50_slot ON bookings");
	expect((await applyGuarantees(world.stack.postgres.url)).changed).toBe(true);
	expect((await refusal(world.book(yacht, 2, 4))).code).toBe("HS001");
	expect((await applyGuarantees(world.stack.postgres.url)).changed).toBe(false);
});
