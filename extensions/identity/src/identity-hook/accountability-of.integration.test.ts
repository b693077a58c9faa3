import { randomUUID } from "node:crypto";
import { policyIds, roleIds } from "@harborsmith/kit";
import type { Knex } from "knex";
import { afterAll, beforeAll, expect, it } from "vitest";
import { useStack } from "../../../../tests/support/stack.ts";
import { openDatabase } from "../testing/open-database.ts";
import { createAccountabilities } from "./accountability-of.ts";
import type { IdentityDeps } from "./identity-deps.ts";

let database: Knex;
beforeAll(async () => {
	database = openDatabase(await useStack());
});
afterAll(() => database.destroy());

const rolledBack = Symbol("rolled back");
const ip = "198.51.100.9";
const standard = { user: null, role: null, roles: [], admin: false, app: false, ip };

/** What a captain of the realm may do when a role above theirs holds this; nothing of it is kept. */
const captainBelow = async (policy: { admin?: boolean; app?: boolean; ip_access?: string }) => {
	let answer: unknown;
	const above = randomUUID();
	const trial = database.transaction(async (trx) => {
		const subject = randomUUID();
		const user = { id: randomUUID(), external_identifier: subject, provider: "keycloak", status: "active" };
		await trx("directus_users").insert({ ...user, email: `${subject}@example.com`, role: roleIds.captain });
		await trx("directus_roles").insert({ id: above, name: "Above" });
		await trx("directus_roles").update({ parent: above }).where({ id: roleIds.captain });
		const { admin = false, app = false, ip_access = null } = policy;
		const added = { id: randomUUID(), name: "Added", admin_access: admin, app_access: app, ip_access };
		await trx("directus_policies").insert(added);
		await trx("directus_access").insert({ id: randomUUID(), role: above, policy: added.id });
		await trx("directus_policies").update({ app_access: false }).whereIn("id", [policyIds.captain, policyIds.crew]);
		const step = createAccountabilities({ database: trx } as unknown as IdentityDeps);
		const person = { subject, email: `${subject}@example.com`, first_name: null, last_name: null, roles: ["captain"] };
		answer = await step(person, standard).catch(({ code }: { code: string }) => code);
		throw rolledBack;
	});
	await expect(trial).rejects.toBe(rolledBack);
	return { answer, above };
};

it("a person of the realm is of the roles above theirs as well, as Directus has it for its own sign-ins", async () => {
	const { answer, above } = await captainBelow({ app: true });
	expect(answer).toMatchObject({ role: roleIds.captain, roles: [above, roleIds.captain], app: true, admin: false });
});

it("a policy that opens the app from other networks only opens none", async () => {
	const opens = async (ip_access: string) => (await captainBelow({ app: true, ip_access })).answer;
	expect(await opens("203.0.113.0/24")).toMatchObject({ app: false });
	expect(await opens("198.51.100.0/24")).toMatchObject({ app: true });
});

it("no realm role below one that gives administration is entered, from wherever", async () => {
	expect((await captainBelow({ admin: true, ip_access: "203.0.113.0/24" })).answer).toBe("FORBIDDEN");
});
