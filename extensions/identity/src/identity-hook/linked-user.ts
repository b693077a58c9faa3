import { heldAnywhere, policyIds, readHoldings, rolesDownTo, serviceUserIds, systemUserId } from "@harborsmith/kit";
import type { Knex } from "knex";

export interface LinkedUser {
	id: string;
	status: string;
	email: string | null;
	/** Made by a sign-in, so that its address is the realm's to say. */
	is_realms: boolean;
	/** An administrator's or a service's account, from wherever it is used. */
	is_closed: boolean;
}

interface Row extends Omit<LinkedUser, "is_closed"> {
	role: string | null;
}

/** `default`: a user with a password whom an administrator has linked by writing the subject into the user's form. */
const sql = `
select id, status, role, lower(email) as email, provider = 'keycloak' as is_realms
from directus_users where external_identifier = ? and provider in ('keycloak', 'default')`;

const closedUsers: string[] = [systemUserId, ...Object.values(serviceUserIds)];
const closedPolicies: string[] = [policyIds.worker, policyIds.storefront];

/** The user that carries a realm's subject. */
export async function linkedUser(database: Knex, subject: string): Promise<LinkedUser | undefined> {
	const { rows } = await database.raw<{ rows: Row[] }>(sql, [subject]);
	const [found] = rows;
	if (!found) return undefined;
	const { role, ...user } = found;
	const person = { user: user.id, roles: await rolesDownTo(database, role) };
	const held = heldAnywhere(await readHoldings(database, person), person);
	const is_closed =
		closedUsers.includes(user.id) || held.some(({ admin, policy }) => admin || closedPolicies.includes(policy));
	return { ...user, is_closed };
}
