import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openSocket } from "../../../../tests/support/socket.ts";
import { type Desk, openDesk } from "../../../../tests/support/world/phone-bookings.ts";
import { untilWaiting } from "../../../../tests/support/world/until-waiting.ts";

let desk: Desk;
beforeAll(async () => {
	desk = await openDesk();
});
afterAll(() => desk.world.close());

const approve = (id: string, body: object) =>
	desk.world.stack.api(`/desk/bookings/${id}/approve`, {
		method: "POST",
		token: desk.staff,
		body: JSON.stringify(body),
		headers: { "Idempotency-Key": randomUUID() },
	});

it("lets whoever watches a booking hear of what the desk does with it, once and when it is done, and of no preview", async () => {
	const { world } = desk;
	const id = await world.book(await world.yacht(), 1, 5, { costs: 90_000, status: "requested" });
	const socket = await openSocket(world.stack, desk.staff);
	try {
		const query = { fields: ["id", "status"], filter: { id: { _eq: id } } };
		await socket.ask({ type: "subscribe", collection: "bookings", event: "update", query });

		expect((await approve(id, { preview: true })).status).toBe(200);
		const heard = socket.next();
		expect((await approve(id, {})).status).toBe(200);

		expect(await heard).toMatchObject({ type: "subscription", event: "update", data: [{ id, status: "pending" }] });
		const updates = socket.heard.filter(({ event }) => event === "update");
		expect(updates).toHaveLength(1);
	} finally {
		socket.close();
	}
});

it("a step that has waited for a move to another yacht finds the charter where it is now", async () => {
	const { world } = desk;
	const [id, other] = [
		await world.book(await world.yacht(), 1, 5, { costs: 90_000, status: "requested" }),
		await world.yacht(),
	];
	const client = await world.pool.connect();
	try {
		await client.query("BEGIN");
		await client.query("UPDATE bookings SET yacht = $2 WHERE id = $1", [id, other]);
		const approved = approve(id, {});
		await untilWaiting(world, client);
		await client.query("COMMIT");
		expect((await approved).status).toBe(200);
	} finally {
		client.release();
	}
	expect(await world.one("SELECT status, yacht FROM bookings WHERE id = $1", [id])).toEqual({
		status: "pending",
		yacht: other,
	});
});

it("keeps the answer of a deed in the deed's own transaction, so that no end of a process parts the two", async () => {
	const { world } = desk;
	const id = await world.book(await world.yacht(), 1, 5, { costs: 90_000, status: "requested" });
	expect((await approve(id, {})).status).toBe(200);
	const { together } = await world.one<{ together: boolean }>(
		`SELECT k.xmin = b.xmin AND k.completed_at IS NOT NULL AS together
		FROM idempotency_keys k, bookings b WHERE b.id = $1 AND k.scope LIKE 'desk.approve:' || b.id || '%'`,
		[id],
	);
	expect(together).toBe(true);
});
