import type { Accountability } from "@directus/types";
import { chooseRole, type MappedRole } from "@harborsmith/domain";
import { MINUTE } from "@harborsmith/domain/time";
import { heldAnywhere, heldBy, readHoldings, refuse, roleIds, rolesDownTo } from "@harborsmith/kit";
import type { Knex } from "knex";
import { createUserFinder } from "./find-user.ts";
import type { IdentityDeps } from "./identity-deps.ts";
import type { Person } from "./verify-access-token.ts";

const cachedMs = MINUTE;

interface Known {
	/** The role and all above it. */
	roles: string[];
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
			entry = { roles: await openRoles(deps.database, role), until: now + cachedMs };
			known.set(name, entry);
		}
		const who = { user: await findUser(person, role), roles: entry.roles, ip: standard.ip };
		const held = heldBy(await readHoldings(deps.database, who), who);
		return { ...standard, ...who, role, admin: false, app: held.some(({ app }) => app) };
	};
}

/** A role with those above it. One that is missing, or gives administration from anywhere, is refused. */
async function openRoles(database: Knex, role: string): Promise<string[]> {
	const roles = await rolesDownTo(database, role);
	const person = { user: null, roles };
	const held = heldAnywhere(await readHoldings(database, person), person);
	if (roles.length === 0 || held.some(({ admin }) => admin)) {
		throw refuse("FORBIDDEN", "sign_in_no_role", {});
	}
	return roles;
}
