import type { CharterContext } from "@harborsmith/directus-extension-charter";
import type { Actor } from "@harborsmith/domain";
import { heldPolicies, type PolicyName } from "@harborsmith/kit";
import type { Caller } from "./caller.ts";

const byPolicy: Partial<Record<PolicyName, Actor>> = {
	staff: "staff",
	manager: "manager",
	compliance: "compliance",
	owner: "owner",
	captain: "captain",
	crew: "crew",
	marketer: "marketer",
};

/** What a signed-in person is by the policies they hold; empty for a guest. */
export const companyActors = async ({ database }: CharterContext, { accountability }: Caller): Promise<Actor[]> => {
	if (!accountability?.user) return [];
	if (accountability.admin === true) return ["admin"];
	const held = await heldPolicies(database, accountability);
	return [...held].flatMap((policy) => byPolicy[policy] ?? []);
};
