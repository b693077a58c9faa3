import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { userId } from "../../../../directus/testing/index.ts";
import { type TestStack, useStack } from "../../../../tests/support/stack.ts";
import { tokenOf } from "../../../../tests/support/token-of.ts";

let stack: TestStack;
beforeAll(async () => {
	stack = await useStack();
});

test("who may not delete people or flows changes nothing by trying", async () => {
	const owner = await tokenOf(stack, "owner");
	const [yacht] = await stack.sql<{ id: string }>("select id from yachts limit 1");
	const [id, author, flow, step] = [randomUUID(), userId("owner"), randomUUID(), randomUUID()];
	await stack.sql(
		"insert into directus_comments (id, collection, item, comment, user_created, user_updated) values ($1, 'yachts', $2, 'x', $3, $3)",
		[id, yacht?.id, author],
	);
	await stack.sql("insert into directus_flows (id, name, status, trigger) values ($1, 'kept', 'inactive', 'manual')", [
		flow,
	]);
	for (const [operation, next] of [
		[step, null],
		[randomUUID(), step],
	]) {
		await stack.sql(
			`insert into directus_operations (id, name, key, type, position_x, position_y, flow, resolve)
			values ($1, 'step', $2, 'log', 1, 1, $3, $4)`,
			[operation, `s${operation}`, flow, next],
		);
	}
	for (const token of [null, owner, await tokenOf(stack, "manager")])
		for (const [path, keys] of [
			["/users", [author]],
			[`/users/${author}`, undefined],
			["/USERS/", { keys: [author] }],
			["/flows", [flow]],
			[`/flows/${flow}`, undefined],
		] as const) {
			const body = keys === undefined ? {} : { body: JSON.stringify(keys) };
			const answer = await stack.api(path, { method: "DELETE", token, ...body });
			expect(answer.status, path).toBe(403);
		}
	expect(await stack.sql("select user_updated from directus_comments where id = $1", [id])).toEqual([
		{ user_updated: author },
	]);
	expect(
		await stack.sql("select 1 as linked from directus_operations where flow = $1 and resolve = $2", [flow, step]),
	).toHaveLength(1);
	await stack.sql("delete from directus_comments where id = $1", [id]);
	await stack.sql("update directus_operations set resolve = null where flow = $1", [flow]);
	await stack.sql("delete from directus_operations where flow = $1", [flow]);
	await stack.sql("delete from directus_flows where id = $1", [flow]);
});

test.each(["users", "files", "roles", "flows", "comments", "items/bookings"])(
	"a list among the keys to delete of %s is no failure",
	async (list) => {
		for (const token of [null, await tokenOf(stack, "owner")])
			for (const body of [[[]], [{}], { keys: [[]] }, [null]]) {
				const answer = await stack.api(`/${list}`, { method: "DELETE", token, body: JSON.stringify(body) });
				expect([400, 403], JSON.stringify(body)).toContain(answer.status);
			}
	},
);
