import { policyIds, serviceUserIds, systemUserId } from "@harborsmith/kit";
import type { Knex } from "knex";

export interface LinkedUser {
	id: string;
	status: string;
	email: string | null;
	/** Made by a sign-in, so that its address is the realm's to say. */
	is_realms: boolean;
	/** An administrator's or a service's account. */
	is_closed: boolean;
}

/** `default`: a user with a password whom an administrator has linked by writing the subject into the user's form. */
const sql = `
select u.id, u.status, lower(u.email) as email, u.provider = 'keycloak' as is_realms,
	u.id = any(?) or coalesce(bool_or(p.admin_access or p.id = any(?)), false) as is_closed
from directus_users u
left join directus_access a on a."user" = u.id or a.role = u.role
left join directus_policies p on p.id = a.policy
where u.external_identifier = ? and u.provider in ('keycloak', 'default')
group by u.id`;

/** The user that carries a realm's subject. */
export async function linkedUser(database: Knex, subject: string): Promise<LinkedUser | undefined> {
	const users = [systemUserId, ...Object.values(serviceUserIds)];
	const services = [policyIds.worker, policyIds.storefront];
	const { rows } = await database.raw<{ rows: LinkedUser[] }>(sql, [users, services, subject]);
	return rows[0];
}
