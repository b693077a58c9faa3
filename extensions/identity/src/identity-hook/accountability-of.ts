import type { Accountability } from "@directus/types";
import { charterError, roleIds } from "@harborsmith/kit";
import type { Knex } from "knex";
import { chooseRole, type MappedRole } from "./choose-role.ts";
import { createUserFinder } from "./find-user.ts";
import type { IdentityDeps } from "./identity-deps.ts";
import type { Person } from "./verify-access-token.ts";

const keepFor = 60_000;

interface Known {
	app: boolean;
	until: number;
}

/** Makes the step from a verified person to what Directus may do for them. Who they are is looked up every time. */
export function createAccountabilities(deps: IdentityDeps) {
	const known = new Map<MappedRole, Known>();
	const findUser = createUserFinder(deps);

	return async (person: Person, standard: Accountability, now = Date.now()): Promise<Accountability> => {
		const name = chooseRole(person.roles);
		const role = roleIds[name];
		let entry = known.get(name);
		if (!entry || entry.until < now) {
			entry = { app: await opensApp(deps.database, role), until: now + keepFor };
			known.set(name, entry);
		}
		const user = await findUser(person, role);
		return { ...standard, user, role, roles: [role], admin: false, app: entry.app };
	};
}

/** Whether a role's policies open the Directus app. A role that is missing or gives administration is refused. */
async function opensApp(database: Knex, role: string): Promise<boolean> {
	const rows: { admin: boolean | null; app: boolean | null }[] = await database("directus_roles as role")
		.leftJoin("directus_access as access", "access.role", "role.id")
		.leftJoin("directus_policies as policy", "policy.id", "access.policy")
		.where("role.id", role)
		.select("policy.admin_access as admin", "policy.app_access as app");
	if (rows.length === 0 || rows.some(({ admin }) => admin)) {
		throw charterError("FORBIDDEN", "This sign-in has no role here.");
	}
	return rows.some(({ app }) => app);
}
