import { randomUUID } from "node:crypto";
import { SignJWT } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { roleId } from "../../../../directus/testing/index.ts";
import { type TestStack, useStack } from "../../../../tests/support/stack.ts";
import { openDatabase } from "../testing/open-database.ts";
import { createUserFinder } from "./find-user.ts";
import type { IdentityDeps } from "./identity-deps.ts";
import { refuseSuspended } from "./refuse-suspended.ts";

let stack: TestStack;
let database: ReturnType<typeof openDatabase>;

beforeAll(async () => {
	stack = await useStack();
	database = openDatabase(stack);
});
afterAll(() => database.destroy());

/** The plans of all queries that a look-up makes, on a table that is too large to be read whole. */
async function plansOf(lookUp: () => Promise<unknown>): Promise<string[]> {
	const asked: { sql: string; bindings: unknown[] }[] = [];
	const listen = ({ sql, bindings }: { sql: string; bindings: unknown[] }): unknown => asked.push({ sql, bindings });
	database.on("query", listen);
	await lookUp();
	database.off("query", listen);
	return database.transaction(async (trx) => {
		await trx.raw("set local enable_seqscan = off");
		const plans: string[] = [];
		for (const { sql, bindings } of asked) {
			const { rows } = await trx.raw(`explain ${sql.replace(/\$\d+/g, "?")}`, bindings as string[]);
			plans.push(JSON.stringify(rows));
		}
		return plans;
	});
}

const tokenFor = (id: unknown) =>
	new SignJWT({ iss: "directus", id })
		.setProtectedHeader({ alg: "HS256" })
		.sign(new TextEncoder().encode("x".repeat(32)));

test("whose token it is, is found by an index with every request", async () => {
	const token = await tokenFor(randomUUID());
	const plans = await plansOf(() => expect(refuseSuspended(database, token)).rejects.toMatchObject({ status: 401 }));
	expect(plans).toHaveLength(1);
	expect(plans[0]).toContain("directus_users_pkey");
});

test("a token for no possible user is refused without a look", async () => {
	const token = await tokenFor("' or true --");
	const plans = await plansOf(() => expect(refuseSuspended(database, token)).rejects.toMatchObject({ status: 401 }));
	expect(plans).toEqual([]);
});

test("whether an address is taken, is found by an index", async () => {
	const email = stack.personas.find(({ role }) => role === "crew")?.email ?? "";
	const find = createUserFinder({ database } as IdentityDeps);
	const person = { subject: randomUUID(), email, first_name: null, last_name: null, roles: [] };
	const plans = await plansOf(() =>
		expect(find(person, roleId("customer"))).rejects.toMatchObject({ code: "FORBIDDEN" }),
	);
	expect(plans.filter((plan) => plan.includes("directus_users_by_address"))).not.toEqual([]);
	expect(plans.filter((plan) => plan.includes("Seq Scan on directus_users"))).toEqual([]);
});
