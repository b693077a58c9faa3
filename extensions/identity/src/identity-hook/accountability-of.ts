import type { Accountability } from "@directus/types";
import { charterError } from "@harborsmith/kit";
import type { Knex } from "knex";
import { chooseRole } from "./choose-role.ts";
import { createUserFinder } from "./find-user.ts";
import type { IdentityDeps } from "./identity-deps.ts";
import type { Person } from "./verify-access-token.ts";

const keepFor = 60_000;

interface Known {
	user: string;
	role: string;
	app: boolean;
	until: number;
}

/** Makes the step from a verified person to what Directus may do for them; remembered for a minute per person and role. */
export function createAccountabilities(deps: IdentityDeps) {
	const known = new Map<string, Known>();
	const findUser = createUserFinder(deps);

	return async (person: Person, standard: Accountability, now = Date.now()): Promise<Accountability> => {
		const roleName = chooseRole(person.roles);
		const key = `${person.subject} ${roleName} ${person.email}`;
		let entry = known.get(key);
		if (!entry || entry.until < now) {
			const role = await findRole(deps.database, roleName);
			entry = { user: await findUser(person, role.id), role: role.id, app: role.app, until: now + keepFor };
			if (known.size > 10_000) known.clear();
			known.set(key, entry);
		}
		return { ...standard, user: entry.user, role: entry.role, roles: [entry.role], admin: false, app: entry.app };
	};
}

/** A role by its name, and whether its policies open the Directus app. A role that gives administration is refused. */
async function findRole(database: Knex, name: string): Promise<{ id: string; app: boolean }> {
	const rows: { id: string; admin: boolean | null; app: boolean | null }[] = await database("directus_roles as role")
		.leftJoin("directus_access as access", "access.role", "role.id")
		.leftJoin("directus_policies as policy", "policy.id", "access.policy")
		.whereRaw("lower(role.name) = ?", [name])
		.select("role.id", "policy.admin_access as admin", "policy.app_access as app");
	const [first] = rows;
	if (!first || rows.some(({ admin }) => admin)) throw charterError("FORBIDDEN", "This sign-in has no role here.");
	return { id: first.id, app: rows.some(({ app }) => app) };
}
