import { beforeAll, expect, test } from "vitest";
import { type Fixtures, makeFixtures } from "../../../../tests/support/fixtures.ts";
import { openSocket } from "../../../../tests/support/socket.ts";
import { type TestStack, useStack } from "../../../../tests/support/stack.ts";

let stack: TestStack;
let made: Fixtures;
beforeAll(async () => {
	stack = await useStack();
	made = await makeFixtures(stack);
});

const lists = [
	{ collection: "bookings" },
	{ collection: "bookings", event: "delete" },
	{ collection: "blocks", event: "delete" },
	{ collection: "bookings", event: "create", query: { aggregate: { count: ["*"] } } },
	{ collection: "directus_users", event: "update" },
];

test.each(["customer", "owner", "captain", "marketer"] as const)(
	"a %s hears nothing of the rows of others",
	async (who) => {
		const socket = await openSocket(stack, made.tokens[who]);
		for (const list of lists)
			expect(JSON.stringify(await socket.ask({ type: "subscribe", uid: "1", ...list }))).toContain("FORBIDDEN");

		const body = JSON.stringify({
			yacht: made.ownYacht,
			kind: "owner_use",
			starts_at: "2031-06-01T00:00:00Z",
			ends_at: "2031-06-02T00:00:00Z",
		});
		const block = (await stack.api("/items/blocks", { method: "POST", body })).body as { data: { id: string } };
		expect((await stack.api(`/items/blocks/${block.data.id}`, { method: "DELETE" })).status).toBe(204);
		const said = await socket.ask({ type: "items", collection: "languages", action: "read", uid: "last" });
		expect(said).toMatchObject({ uid: "last" });
		expect(JSON.stringify(socket.heard)).not.toContain(block.data.id);
		socket.close();
	},
);

test("the desk hears of each change", async () => {
	const socket = await openSocket(stack, made.tokens.staff);
	expect(await socket.ask({ type: "subscribe", collection: "bookings", event: "update" })).toMatchObject({
		event: "init",
	});
	const body = JSON.stringify({ internal_notes: "heard" });
	const path = `/items/bookings/${made.ownBooking}`;
	const heard = socket.next();
	expect((await stack.api(path, { method: "PATCH", body })).status).toBe(200);
	expect(await heard).toMatchObject({ event: "update", data: [{ id: made.ownBooking }] });
	socket.close();
});
