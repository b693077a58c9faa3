import { afterAll, beforeAll, expect, test } from "vitest";
import { answeredRefusal } from "../../../../tests/support/world/refusal.ts";
import { createWorld, type World } from "../../../../tests/support/world/world.ts";

let world: World;
let rows: Record<string, string>;
beforeAll(async () => {
	world = await createWorld();
	const yachts = await world.yacht();
	await world.book(yachts, 1, 5);
	rows = { yachts, marinas: world.marina, customers: world.customer };
});
afterAll(() => world.close());

const graphql = (query: string, variables?: object) =>
	world.stack.api("/graphql", { method: "POST", body: JSON.stringify({ query, variables }) });
const doors: Record<string, (collection: string, id: string) => ReturnType<typeof graphql>> = {
	REST: (collection, id) => world.stack.api(`/items/${collection}/${id}`, { method: "DELETE" }),
	"REST with an array": (collection, id) =>
		world.stack.api(`/items/${collection}`, { method: "DELETE", body: JSON.stringify([id]) }),
	GraphQL: (collection, id) => graphql(`mutation { delete_${collection}_item(id: "${id}") { id } }`),
	"GraphQL with several": (collection, id) =>
		graphql(`mutation { delete_${collection}_items(ids: ["${id}"]) { ids } }`),
};
const users: Record<string, string> = { yachts: "bookings", marinas: "yachts", customers: "bookings" };

test.each(Object.entries(doors))("by %s nobody deletes what is still used, and reads why", async (_name, remove) => {
	for (const [collection, id] of Object.entries(rows)) {
		const refused = answeredRefusal(await remove(collection, id));
		expect(refused).toMatchObject({
			code: "INVALID_STATE",
			sentence: expect.stringMatching(/^This is still used elsewhere \(.*\) and cannot be deleted\./),
			details: { used_by: expect.arrayContaining([users[collection]]) },
		});
		await world.one(`SELECT 1 FROM ${collection} WHERE id = $1`, [id]);
	}
});

test("what nobody uses goes by GraphQL as well", async () => {
	const marina = await world.insert("marinas", { name: "Empty", slug: `empty-${Date.now()}`, timezone: "UTC" });
	const answer = await graphql(`mutation { delete_marinas_item(id: "${marina}") { id } }`);
	expect(answer.body).toEqual({ data: { delete_marinas_item: { id: marina } } });
});

test("a file of a yacht's picture is kept", async () => {
	const [media] = await world.stack.sql<{ file: string }>("SELECT file FROM media LIMIT 1");
	const refused = answeredRefusal(await world.stack.api(`/files/${media?.file}`, { method: "DELETE" }));
	expect(refused).toMatchObject({ code: "INVALID_STATE", details: { used_by: ["media"] } });
});

test("a GraphQL variable of the wrong shape is the caller's mistake", async () => {
	const create = "mutation ($data: create_bookings_input!) { create_bookings_item(data: $data) { id } }";
	const refused = answeredRefusal(await graphql(create, { data: { yacht: { id: rows.yachts }, guests: 2 } }));
	expect(refused.code).toBe("INVALID_INPUT");
});
