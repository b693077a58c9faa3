import type { Knex } from "knex";
import { z } from "zod";

const Holdings = z.array(
	z.object({
		role: z.string().nullable(),
		user: z.string().nullable(),
		policy: z.string(),
		ip_access: z.string().nullable(),
		admin: z.boolean(),
		app: z.boolean(),
	}),
);

/** That a role, a user or, without either, the public holds a policy. */
export type Holding = z.output<typeof Holdings>[number];

/** Who holds which policy, as the host has it: everybody, or at least this person. `heldBy` says which are theirs. */
export const readHoldings = async (
	database: Knex,
	person?: { user: string | null; roles: readonly string[] },
): Promise<Holding[]> => {
	const rows = database("directus_access as access")
		.join("directus_policies as policy", "policy.id", "access.policy")
		.select("access.role", "access.user", "access.policy", "policy.ip_access")
		.select({ admin: "policy.admin_access", app: "policy.app_access" });
	if (person) {
		rows.where((theirs) => {
			theirs.whereIn("access.role", person.roles).orWhere({ "access.role": null, "access.user": null });
			if (person.user !== null) theirs.orWhere("access.user", person.user);
		});
	}
	return Holdings.parse(await rows);
};
