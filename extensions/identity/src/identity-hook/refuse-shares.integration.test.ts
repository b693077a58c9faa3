import { beforeAll, describe, expect, it } from "vitest";
import { type TestStack, useStack } from "../../../../tests/support/stack.ts";

let stack: TestStack;
const yacht = "5ba4e000-0000-4000-8000-000000000002";

beforeAll(async () => {
	stack = await useStack();
});

describe("a share", () => {
	const refused = { status: 403, body: { errors: [{ extensions: { code: "FORBIDDEN" } }] } };

	it("cannot be made, not even by an administrator", async () => {
		const body = JSON.stringify({ name: "Shared", collection: "yachts", item: yacht, role: null });
		await expect(stack.api("/shares", { method: "POST", body })).resolves.toMatchObject(refused);
		expect(await stack.sql("select 1 from directus_shares")).toEqual([]);
	});

	it("cannot be changed, not even by an administrator", async () => {
		const id = "5ba4e000-0000-4000-8000-000000000001";
		await stack.sql("insert into directus_shares (id, collection, item) values ($1, 'yachts', $2)", [id, yacht]);
		try {
			const body = JSON.stringify({ name: "Widened" });
			await expect(stack.api(`/shares/${id}`, { method: "PATCH", body })).resolves.toMatchObject(refused);
			expect(await stack.sql("select name from directus_shares")).toEqual([{ name: null }]);
		} finally {
			await stack.sql("delete from directus_shares where id = $1", [id]);
		}
	});
});
