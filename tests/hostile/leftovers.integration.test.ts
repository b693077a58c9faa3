import { expect, test } from "vitest";
import { createWorld } from "../support/world/world.ts";
import { leftovers } from "./leftovers.ts";

test("no hold of another test runs out between two counts of rows", async () => {
	const world = await createWorld();
	const soon = new Date(Date.now() + 30_000);
	const hold = await world.book(await world.yacht(), 1, 5, { hold_expires_at: soon });
	await leftovers(world.stack);
	const [found] = await world.stack.sql<{ hold_expires_at: Date }>(
		"select hold_expires_at from bookings where id = $1",
		[hold],
	);
	expect(found?.hold_expires_at.getTime()).toBeGreaterThan(soon.getTime() + 60_000);
	await world.close();
});
