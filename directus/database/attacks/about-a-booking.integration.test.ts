import { afterAll, beforeAll, expect, test } from "vitest";
import { refusal } from "./refusal.ts";
import { at, createWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
	world = await createWorld();
});
afterAll(() => world.close());

const written: [string, Record<string, unknown>][] = [
	["damage_reports", { description: "Scratch", severity: "minor", reported_at: at(3) }],
	["meter_readings", { read_at: at(3), engine_hours: 12 }],
	["reviews", { author_name: "Anne", rating: 5, body: "Fine." }],
];

test.each(written)("%s about a booking name the yacht that it is on", async (table, values) => {
	const [ours, theirs] = [await world.yacht(), await world.yacht()];
	const booking = await world.book(ours, 1, 2);
	expect((await refusal(world.insert(table, { ...values, yacht: theirs, booking }))).code).toBe("HS004");
	const row = await world.insert(table, { ...values, yacht: ours, booking });
	expect((await refusal(world.pool.query(`UPDATE ${table} SET yacht = $2 WHERE id = $1`, [row, theirs]))).code).toBe(
		"HS004",
	);
	await world.insert(table, { ...values, yacht: theirs });
});

test("a message about a booking is to the guest whose it is", async () => {
	const booking = await world.book(await world.yacht(), 1, 2);
	const message = { direction: "out", channel: "email", body: "See you." };
	const stranger = await world.insert("customers", {
		first_name: "Mary",
		last_name: "Read",
		email: `mary-${booking}@example.com`,
	});
	expect((await refusal(world.insert("messages", { ...message, booking, customer: stranger }))).code).toBe("HS004");
	await world.insert("messages", { ...message, booking, customer: world.customer });
});
