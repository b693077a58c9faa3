import { topics } from "@harborsmith/contract/queue";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createWorld, type World } from "../../../tests/support/world/world.ts";

let world: World;
beforeAll(async () => {
	world = await createWorld();
});
afterAll(() => world.close());

test("the outbox takes the topics of the contract and no other", async () => {
	const client = await world.pool.connect();
	const emit = (topic: string | null) =>
		client.query("SELECT hs.emit($1, 'test', jsonb_build_object('key', $1::text))", [topic]);
	try {
		await client.query("BEGIN");
		for (const topic of Object.keys(topics)) await emit(topic);
		await emit("staff.attention");
		const { rows } = await client.query("SELECT topic FROM outbox WHERE aggregate = 'test'");
		expect(rows.map(({ topic }) => topic).sort()).toEqual(Object.keys(topics).sort());
		for (const unknown of ["booking.forgotten", "", null]) {
			await client.query("SAVEPOINT before");
			await expect(emit(unknown)).rejects.toThrow("The outbox has no topic");
			await client.query("ROLLBACK TO before");
		}
	} finally {
		await client.query("ROLLBACK");
		client.release();
	}
});

test("a fact from which nothing follows is done as it is written, and wakes no relay", async () => {
	const client = await world.pool.connect();
	const facts = [
		["booking.pending", { from: null }, true],
		["booking.pending", {}, true],
		["booking.pending", { from: "requested" }, false],
		["booking.in_progress", { from: "confirmed" }, true],
		["booking.confirmed", { from: "pending" }, false],
	] as const;
	try {
		await client.query("BEGIN");
		for (const [topic, payload] of facts) await client.query("SELECT hs.emit($1, 'followed', $2)", [topic, payload]);
		const { rows } = await client.query(
			"SELECT topic, payload, processed_at IS NOT NULL AS done FROM outbox WHERE aggregate = 'followed' ORDER BY id",
		);
		expect(rows.map(({ topic, payload, done }) => [topic, payload, done])).toEqual(facts);
	} finally {
		await client.query("ROLLBACK");
		client.release();
	}
});
