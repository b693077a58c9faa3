import { systemUserId } from "@harborsmith/kit";
import type { Knex } from "knex";

export interface Told {
	id: string;
	language: string | null;
}

/** Whoever works in the app and may enter payments, and administrators: the people who can do something about money. */
export const peopleToTell = async (trx: Knex): Promise<Told[]> => {
	const { rows } = await trx.raw<{ rows: Told[] }>(
		`select distinct u.id, u.language from directus_users u
		join directus_access a on a."user" = u.id or a.role = u.role
		join directus_policies p on p.id = a.policy
		where u.status = 'active' and u.id <> ?
			and (p.admin_access or (p.app_access and exists (select from directus_permissions m
				where m.policy = p.id and m.collection = 'payments' and m.action = 'create')))`,
		[systemUserId],
	);
	return rows;
};
