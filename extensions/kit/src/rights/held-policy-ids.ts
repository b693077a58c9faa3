import type { Accountability } from "@directus/types";
import type { Knex } from "knex";
import { heldBy } from "./held-by.ts";
import { readHoldings } from "./read-holdings.ts";

/** The ids of all policies that somebody holds in this request, ours and others. */
export const heldPolicyIds = async (
	database: Knex,
	person: Pick<Accountability, "user" | "roles" | "ip">,
): Promise<string[]> => [...new Set(heldBy(await readHoldings(database, person), person).map(({ policy }) => policy))];
