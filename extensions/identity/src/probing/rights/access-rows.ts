import type { Accountability, ExtensionsServices, SchemaOverview } from "@directus/types";
import { withinNetworks } from "@harborsmith/kit";
import type { Knex } from "knex";
import { z } from "zod";
import type { ReadRight } from "./sight.ts";

const Holdings = z.array(
	z.object({
		role: z.string().nullable(),
		user: z.string().nullable(),
		policy: z.string(),
		ip_access: z.string().nullable(),
		admin: z.boolean(),
	}),
);
const Rights = z.array(
	z.object({
		policy: z.string().nullable(),
		collection: z.string(),
		permissions: z.record(z.string(), z.unknown()).nullish(),
		fields: z.array(z.string()).nullish(),
	}),
);

/** Who holds which policy and what each of them lets its holders read, as the host has it. */
export interface AccessRows {
	policiesOf(person: Accountability): string[];
	rightsOf(policies: readonly string[], app: boolean): ReadRight[];
	/** Whether one of the policies gives everything. */
	isAdmin(policies: readonly string[]): boolean;
}

export interface AccessDeps {
	database: Knex;
	getSchema: () => Promise<SchemaOverview>;
	services: ExtensionsServices;
}

/** Reads them. The host adds what everybody in its app may read, which stands in no table. */
export async function readAccessRows({ database, getSchema, services }: AccessDeps): Promise<AccessRows> {
	const holdings = Holdings.parse(
		await database("directus_access as access")
			.join("directus_policies as policy", "policy.id", "access.policy")
			.select("access.role", "access.user", "access.policy", "policy.ip_access", "policy.admin_access as admin"),
	);
	const everything = { user: null, role: null, roles: [], admin: true, app: true, ip: null };
	const permissions = new services.PermissionsService({ schema: await getSchema(), accountability: everything });
	const rights = Rights.parse(await permissions.readByQuery({ filter: { action: { _eq: "read" } }, limit: -1 }));

	return {
		policiesOf: ({ roles, user, ip }) =>
			holdings
				.filter((held) => (held.user !== null && held.user === user) || holdsByRole(held, roles))
				.filter(({ ip_access }) => withinNetworks(ip_access, ip))
				.map(({ policy }) => policy),
		rightsOf: (policies, app) =>
			rights
				.filter(({ policy }) => (policy === null ? app : policies.includes(policy)))
				.map(({ collection, permissions: rows, fields }) => ({ collection, rows: rows ?? null, fields: fields ?? [] })),
		isAdmin: (policies) => holdings.some(({ policy, admin }) => admin && policies.includes(policy)),
	};
}

/** A person without any role holds what the public holds. */
const holdsByRole = (held: { role: string | null; user: string | null }, roles: readonly string[]): boolean =>
	roles.length === 0 ? held.role === null && held.user === null : held.role !== null && roles.includes(held.role);
