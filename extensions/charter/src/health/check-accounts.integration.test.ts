import knex, { type Knex } from "knex";
import { afterAll, beforeAll, expect, it } from "vitest";
import { userId } from "../../../../directus/testing/index.ts";
import { type TestStack, useStack } from "../../../../tests/support/stack.ts";
import { checkAccounts } from "./check-accounts.ts";

let stack: TestStack;
let database: Knex;
beforeAll(async () => {
	stack = await useStack();
	database = knex({ client: "pg", connection: stack.postgres.url });
});
afterAll(() => database.destroy());

it("health notices a worker or a website whose account is shut", async () => {
	await checkAccounts(database)();
	for (const [name, said] of [
		["worker", "worker"],
		["storefront", "website"],
	] as const) {
		const trx = await database.transaction();
		try {
			await trx("directus_users")
				.where({ id: userId(name) })
				.update({ status: "suspended" });
			await expect(checkAccounts(trx)()).rejects.toThrow(`no active account with a token for the ${said}`);
		} finally {
			await trx.rollback();
		}
	}
});
