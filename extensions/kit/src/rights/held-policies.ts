import type { Accountability } from "@directus/types";
import type { Knex } from "knex";
import { heldPolicyIds } from "./held-policy-ids.ts";
import { type PolicyName, policyIds } from "./policy-ids.ts";

const nameOf = new Map<string, PolicyName>(Object.entries(policyIds).map(([name, id]) => [id, name as PolicyName]));

/**
 * Which of our policies somebody holds, by their own or by a role. This alone says what a person is: Directus leaves out
 * in silence what a person may not read, so a question that was answered proves nothing.
 */
export const heldPolicies = async (
	database: Knex,
	person: Pick<Accountability, "user" | "roles" | "ip">,
): Promise<Set<PolicyName>> => {
	const ids = await heldPolicyIds(database, person);
	return new Set(ids.flatMap((id) => nameOf.get(id) ?? []));
};
