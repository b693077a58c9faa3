import type { Client } from "pg";
import type { Link } from "./random-queries.ts";

/** The names of all columns on which it depends which rows a person reads. */
export async function rulingColumns(db: Client, user: string | null, links: Link[]): Promise<Set<string>> {
	const { rows } = await db.query<{ permissions: unknown }>(
		`select p.permissions from directus_permissions p join directus_access a on a.policy = p.policy
		where p.action = 'read' and (a.role = (select role from directus_users where id = $1)
			or ($1::uuid is null and a.role is null and a.user is null))`,
		[user],
	);
	const found = new Set(["id", "user", "user_created", "recipient", "role", "collection"]);
	const walk = (rule: unknown): void => {
		if (typeof rule !== "object" || rule === null) return;
		for (const [key, value] of Object.entries(rule)) {
			if (!/^_|^\d+$/.test(key)) found.add(key);
			for (const link of links) if (link.one_field === key) found.add(link.field);
			walk(value);
		}
	};
	for (const { permissions } of rows) walk(permissions);
	return found;
}
