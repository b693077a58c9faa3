import { Client } from "pg";
import { beforeAll, expect, test } from "vitest";
import { type TestStack, useStack } from "../../tests/support/stack.ts";
import { withTimeLimit } from "./with-time-limit.ts";

let stack: TestStack;
beforeAll(async () => {
	stack = await useStack();
});

const limitOf = async (connectionString: string) => {
	const client = new Client({ connectionString });
	await client.connect();
	const { rows } = await client.query<{ statement_timeout: string }>("show statement_timeout");
	await client.end();
	return rows[0]?.statement_timeout;
};

test("a Directus that serves has half a minute for a statement, set-up and seed have all they need", async () => {
	expect(await limitOf(withTimeLimit(stack.postgres.url))).toBe("30s");
	expect(await limitOf(`${withTimeLimit(`${stack.postgres.url}?statement_timeout=90000`)}`)).toBe("90s");
	expect(await limitOf(stack.postgres.url)).toBe("0");
});

test("what takes longer in the running product is ended and refused", { timeout: 90_000 }, async () => {
	const client = new Client({ connectionString: stack.postgres.url });
	await client.connect();
	await client.query("begin; lock table waitlist_entries in access exclusive mode");
	const answer = await stack.api("/items/waitlist_entries?limit=1");
	await client.query("rollback");
	await client.end();
	expect(answer).toMatchObject({ status: 400, body: { errors: [{ extensions: { code: "INVALID_INPUT" } }] } });
	expect((await stack.api("/items/waitlist_entries?limit=1")).status).toBe(200);
});
