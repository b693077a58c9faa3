import type { Knex } from "knex";
import { toRateRule } from "./rows.ts";
import { translationsOf } from "./translations-of.ts";
import type { YachtConfig } from "./types.ts";

const sql = `
select
	to_jsonb(y) - '{owner,platform_fee_bps,date_created,date_updated}'::text[] as yacht,
	${translationsOf("yachts_translations", "yachts_id", "y.id")} as translations,
	to_jsonb(m) as marina,
	${translationsOf("marinas_translations", "marinas_id", "m.id")} as marina_translations,
	coalesce((select jsonb_agg(to_jsonb(r)) from rates r where r.yacht = y.id), '[]') as rates,
	coalesce((select jsonb_agg(to_jsonb(u)) from rate_rules u where u.yacht = y.id), '[]') as rate_rules,
	coalesce((select jsonb_agg(to_jsonb(d) order by d.is_primary desc nulls last, d.sort nulls last, d.date_created)
		from media d where d.yacht = y.id and d.status = 'ready'), '[]') as media,
	coalesce((select jsonb_agg(to_jsonb(v) order by v.at desc) from (
		select w.id, w.author_name as author, w.rating, w.title, w.body, w.reply,
			coalesce(w.published_at, w.date_created) as at
		from reviews w where w.yacht = y.id and w.status = 'published'
		order by coalesce(w.published_at, w.date_created) desc limit 12
	) v), '[]') as reviews,
	(select jsonb_build_object('average', round(avg(w.rating)::numeric, 1)::float8, 'count', count(*)::int)
		from reviews w where w.yacht = y.id and w.status = 'published') as rating
from yachts y
left join marinas m on m.id = y.marina
where y.status = 'active'`;

type Row = Omit<YachtConfig, "rate_rules"> & { rate_rules: Record<string, unknown>[] };

const toConfig = (row: Row): YachtConfig => ({
	...row,
	yacht: { ...row.yacht, features: row.yacht.features ?? [], charter_types: row.yacht.charter_types ?? [] },
	rate_rules: row.rate_rules.map(toRateRule),
});

/** Active yachts with everything that prices and pages need. `by` narrows to ids or one slug. */
export const loadYachts = async (
	database: Knex,
	by: { ids: readonly string[] } | { slug: string } | "all",
): Promise<YachtConfig[]> => {
	if (by === "all") return (await database.raw<{ rows: Row[] }>(sql)).rows.map(toConfig);
	const [condition, value] = "slug" in by ? ["y.slug = ?", by.slug] : ["y.id = any(?::uuid[])", by.ids];
	const { rows } = await database.raw<{ rows: Row[] }>(`${sql} and ${condition}`, [value]);
	return rows.map(toConfig);
};
