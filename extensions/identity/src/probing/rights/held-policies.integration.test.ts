import { randomUUID } from "node:crypto";
import type { Accountability, ExtensionsServices, SchemaOverview } from "@directus/types";
import { heldFields, heldPolicies, policyIds, rolesDownTo } from "@harborsmith/kit";
import type { Knex } from "knex";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestStack, useStack } from "../../../../../tests/support/stack.ts";
import { openDatabase } from "../../testing/open-database.ts";
import { mayKeepFiles } from "../../utilities/may-keep-files.ts";
import { readAccessRows } from "./access-rows.ts";

let stack: TestStack;
let database: Knex;
const roles = { above: randomUUID(), between: randomUUID(), own: randomUUID() };
const office = "203.0.113.0/24";
const policies = { open: randomUUID(), inTheOffice: randomUUID() };

beforeAll(async () => {
	stack = await useStack();
	database = openDatabase(stack);
	await stack.sql(
		"insert into directus_roles (id, name, parent) values ($1, 'Office', null), ($2, 'Desk', $1), ($3, 'Night desk', $2)",
		[roles.above, roles.between, roles.own],
	);
	await stack.sql(
		"insert into directus_policies (id, name, ip_access) values ($1, 'Open', null), ($2, 'In the office', $3)",
		[policies.open, policies.inTheOffice, office],
	);
	for (const policy of Object.values(policies)) {
		await stack.sql(
			`insert into directus_permissions (policy, collection, action, fields)
			values ($1, 'bookings', 'update', 'internal_notes'), ($1, 'directus_files', 'create', '*')`,
			[policy],
		);
	}
});
afterAll(async () => {
	const all = Object.values(policies);
	await stack.sql("delete from directus_access where policy = any($1) or role = any($2)", [all, Object.values(roles)]);
	await stack.sql("delete from directus_permissions where policy = any($1)", [all]);
	await stack.sql("delete from directus_policies where id = any($1)", [all]);
	for (const role of [roles.own, roles.between, roles.above])
		await stack.sql("delete from directus_roles where id = $1", [role]);
	await database.destroy();
});

const services = {
	PermissionsService: class {
		readByQuery = async () => [];
	},
} as unknown as ExtensionsServices;

/** What each place that asks says: whether the person holds the policy. */
const answers = async (policy: string, person: Accountability) => {
	const getSchema = async () => ({}) as SchemaOverview;
	const rows = await readAccessRows({ database, getSchema, services });
	return {
		sight: rows.policiesOf(person).includes(policy),
		columns: (await heldFields({ accountability: person, database }, "update")).has("internal_notes"),
		files: await mayKeepFiles(database, person),
	};
};
const person = async (ip: string): Promise<Accountability> => ({
	user: randomUUID(),
	role: roles.own,
	roles: await rolesDownTo(database, roles.own),
	admin: false,
	app: true,
	ip,
});
const give = (policy: string, role: string) =>
	stack.sql("insert into directus_access (id, role, policy) values ($1, $2, $3)", [randomUUID(), role, policy]);
const take = () => stack.sql("delete from directus_access where policy = any($1)", [Object.values(policies)]);

it("the roles of a person are their own and all above it, the highest first", async () => {
	expect(await rolesDownTo(database, roles.own)).toEqual([roles.above, roles.between, roles.own]);
	expect(await rolesDownTo(database, randomUUID())).toEqual([]);
	expect(await rolesDownTo(database, null)).toEqual([]);
});

it.each([
	["open", "above", "198.51.100.9", true],
	["open", "own", "198.51.100.9", true],
	["inTheOffice", "own", "203.0.113.9", true],
	["inTheOffice", "above", "203.0.113.9", true],
	["inTheOffice", "own", "198.51.100.9", false],
	["inTheOffice", "above", "198.51.100.9", false],
] as const)("whoever asks, a policy (%s) of the role %s is held from %s: %s", async (name, role, ip, holds) => {
	const policy = policies[name];
	await give(policy, roles[role]);
	try {
		expect(await answers(policy, await person(ip))).toEqual({ sight: holds, columns: holds, files: holds });
	} finally {
		await take();
	}
});

it("staff by a role above their own are staff, also to what asks by name", async () => {
	await give(policyIds.staff, roles.above);
	expect(await heldPolicies(database, await person("198.51.100.9"))).toEqual(new Set(["staff"]));
	await stack.sql("delete from directus_access where role = $1", [roles.above]);
});
