import type { Accountability } from "@directus/types";
import type { Knex } from "knex";
import { type PolicyName, policyIds } from "./policy-ids.ts";
import { withinNetworks } from "./within-networks.ts";

const nameOf = new Map<string, PolicyName>(Object.entries(policyIds).map(([name, id]) => [id, name as PolicyName]));

const sql = `
select p.id, p.ip_access from directus_access a join directus_policies p on p.id = a.policy
where a."user" = ? or a.role = any(?)`;

/**
 * Which of our policies somebody holds, by their own or by a role. This alone says what a person is: Directus leaves out
 * in silence what a person may not read, so a question that was answered proves nothing.
 */
export const heldPolicies = async (
	database: Knex,
	accountability: Pick<Accountability, "user" | "roles" | "ip">,
): Promise<Set<PolicyName>> => {
	const { user, roles, ip } = accountability;
	const { rows } = await database.raw<{ rows: { id: string; ip_access: string | null }[] }>(sql, [user, roles]);
	return new Set(
		rows.flatMap(({ id, ip_access }) => {
			const name = nameOf.get(id);
			return name !== undefined && withinNetworks(ip_access, ip) ? [name] : [];
		}),
	);
};
