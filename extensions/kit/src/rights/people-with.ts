import type { Knex } from "knex";
import { type PolicyName, policyIds } from "./policy-ids.ts";

export interface Person {
	id: string;
	language: string | null;
}

/**
 * Everybody who holds one of these policies, by their own, by their role or by one above it, and administrators unless
 * they are left out: the question of `heldPolicies` asked the other way round. People who are not active are left out.
 */
export const peopleWith = async (
	database: Knex,
	policies: readonly PolicyName[],
	{ administrators = true }: { administrators?: boolean } = {},
): Promise<Person[]> => {
	const ids = policies.map((name) => policyIds[name]);
	const { rows } = await database.raw<{ rows: Person[] }>("select id, language from hs.holders_of(?::uuid[], ?)", [
		ids,
		administrators,
	]);
	return rows;
};
