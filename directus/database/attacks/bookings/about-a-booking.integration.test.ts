import { afterAll, beforeAll, expect, test } from "vitest";
import { refusal } from "../../../../tests/support/world/refusal.ts";
import { at, createWorld, type World } from "../../../../tests/support/world/world.ts";

let world: World;
beforeAll(async () => {
	world = await createWorld();
});
afterAll(() => world.close());

const written: [string, Record<string, unknown>][] = [
	["damage_reports", { description: "Scratch", severity: "minor", reported_at: at(3) }],
	["meter_readings", { read_at: "2026-01-02T10:00:00Z", engine_hours: 12 }],
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

test("a meter is read now or before, and shows nothing below zero", async () => {
	const yacht = await world.yacht();
	const reading = { yacht, read_at: "2026-01-02T10:00:00Z", engine_hours: 10 };
	for (const wrong of [{ read_at: "2099-01-01T00:00:00Z" }, { engine_hours: -5 }])
		expect((await refusal(world.insert("meter_readings", { ...reading, ...wrong }))).code).toBe("HS004");
	await world.insert("meter_readings", reading);
});

test("a trip is answered while it is offered and its charter stands; who was called off does not come back alone", async () => {
	const crew_member = await world.insert("crew_members", { first_name: "Anne", last_name: "Bonny", role: "captain" });
	const booking = await world.book(await world.yacht(), 1, 5, { status: "confirmed" });
	const offer = () => world.insert("crew_assignments", { booking, crew_member, role: "captain", status: "offered" });
	const answer = (id: string, status: string) =>
		world.pool.query("UPDATE crew_assignments SET status = $2 WHERE id = $1", [id, status]);
	const id = await offer();
	await answer(id, "accepted");
	const { responded_at } = await world.one<{ responded_at: Date | null }>(
		"SELECT responded_at FROM crew_assignments WHERE id = $1",
		[id],
	);
	expect(Math.abs(Date.now() - Number(responded_at))).toBeLessThan(60_000);
	const at = "2030-01-01T00:00:00Z";
	await world.pool.query("UPDATE crew_assignments SET responded_at = $2 WHERE id = $1", [id, at]);
	await world.pool.query("UPDATE crew_assignments SET status = 'declined', responded_at = $2 WHERE id = $1", [id, at]);
	const answered = await world.one<{ responded_at: Date; released_at: Date | null }>(
		"SELECT responded_at, released_at FROM crew_assignments WHERE id = $1",
		[id],
	);
	expect(Number(answered.responded_at)).toBeGreaterThanOrEqual(Number(responded_at));
	expect(Math.abs(Date.now() - Number(answered.responded_at))).toBeLessThan(60_000);
	expect(answered.released_at).toBeNull();
	expect((await refusal(answer(id, "accepted"))).code).toBe("HS002");
	await answer(id, "offered");
	await world.pool.query("UPDATE bookings SET status = 'cancelled' WHERE id = $1", [booking]);
	expect((await refusal(answer(id, "accepted"))).code).toBe("HS002");
	await answer(id, "declined");
});
