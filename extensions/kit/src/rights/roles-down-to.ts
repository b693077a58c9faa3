import type { Knex } from "knex";

const sql = `
with recursive above (id, parent, height) as (
	select id, parent, 0 from directus_roles where id = ?
	union select r.id, r.parent, above.height + 1 from above join directus_roles r on r.id = above.parent
	where above.height < 100
)
select id from above group by id order by max(height) desc`;

/** A role and all above it, the highest first, as Directus puts them into an accountability; none without the role. */
export const rolesDownTo = async (database: Knex, role: string | null): Promise<string[]> => {
	const { rows } = await database.raw<{ rows: { id: string }[] }>(sql, [role]);
	return rows.map(({ id }) => id);
};
