import type { Accountability, ExtensionsServices, SchemaOverview } from "@directus/types";
import { heldBy, readHoldings } from "@harborsmith/kit";
import type { Knex } from "knex";
import { z } from "zod";
import type { ReadRight } from "./sight.ts";

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
	const holdings = await readHoldings(database);
	const everything = { user: null, role: null, roles: [], admin: true, app: true, ip: null };
	const permissions = new services.PermissionsService({ schema: await getSchema(), accountability: everything });
	const rights = Rights.parse(await permissions.readByQuery({ filter: { action: { _eq: "read" } }, limit: -1 }));

	return {
		policiesOf: (person) => heldBy(holdings, person).map(({ policy }) => policy),
		rightsOf: (policies, app) =>
			rights
				.filter(({ policy }) => (policy === null ? app : policies.includes(policy)))
				.map(({ collection, permissions: rows, fields }) => ({ collection, rows: rows ?? null, fields: fields ?? [] })),
		isAdmin: (policies) => holdings.some(({ policy, admin }) => admin && policies.includes(policy)),
	};
}
