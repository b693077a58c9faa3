import type { Accountability } from "@directus/types";
import type { Knex } from "knex";

/** Whether a person may add files, which is where Directus puts an export. */
export async function mayKeepFiles(database: Knex, asker: Accountability | null): Promise<boolean> {
	if (!asker?.user) return false;
	const { rows } = await database.raw<{ rows: unknown[] }>(
		`select 1 from directus_permissions p join directus_access a on a.policy = p.policy
		where p.action = 'create' and p.collection = 'directus_files' and (a.role = any(?) or a."user" = ?) limit 1`,
		[asker.roles, asker.user],
	);
	return rows.length > 0;
}
