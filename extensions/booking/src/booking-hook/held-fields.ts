import type { EventContext } from "@directus/types";

const sql = `
select distinct m.fields from directus_permissions m join directus_access a on a.policy = m.policy
where m.collection = 'bookings' and m.action = ? and (a."user" = ? or a.role = any(?))`;

/** The columns of bookings that somebody may write at all, by any of their policies; `*` for every one. */
export const heldFields = async (
	{ accountability, database }: Pick<EventContext, "accountability" | "database">,
	action: "create" | "update",
): Promise<Set<string>> => {
	if (!accountability || accountability.admin) return new Set(["*"]);
	const { user, roles } = accountability;
	const { rows } = await database.raw<{ rows: { fields: string | null }[] }>(sql, [action, user, roles]);
	return new Set(rows.flatMap(({ fields }) => fields?.split(",") ?? []));
};
