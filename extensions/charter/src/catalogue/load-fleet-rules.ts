import { defaultPolicy, defaultSettings } from "@harborsmith/domain";
import type { Logger } from "@harborsmith/kit";
import type { Knex } from "knex";
import { readableExtras } from "./readable-extras.ts";
import { toExtra, toLegalLimits, toRateRule, toTaxRates } from "./rows.ts";
import type { FleetRules, SiteSettings } from "./types.ts";

const sql = `
select
	(select to_jsonb(s) from site_settings s limit 1) as settings,
	coalesce((select jsonb_agg(to_jsonb(u)) from rate_rules u where u.yacht is null), '[]') as rate_rules,
	coalesce((select jsonb_agg(to_jsonb(e) || jsonb_build_object(
			'yachts', (select jsonb_agg(j.yachts_id) from extras_yachts j where j.extras_id = e.id),
			'translations', coalesce((select jsonb_object_agg(t.languages_code, to_jsonb(t))
				from extras_translations t where t.extras_id = e.id and t.languages_code is not null), '{}')
		) order by e.sort nulls last, e.name) from extras e where e.status = 'active'), '[]') as extras,
	coalesce((select jsonb_agg(to_jsonb(t) order by t.name) from tax_rates t), '[]') as tax_rates,
	coalesce((select jsonb_agg(to_jsonb(l)) from legal_limits l), '[]') as legal_limits,
	coalesce((select jsonb_agg(jsonb_build_object('charter_type', p.charter_type, 'tiers', p.tiers)
		order by p.version desc) from cancellation_policies p where p.status = 'active'), '[]') as policies`;

const standard: SiteSettings = {
	company_name: "Harborsmith",
	email: null,
	locale: "en-US",
	maintenance_mode: false,
	rate_limit_reads_per_minute: 240,
	rate_limit_quotes_per_minute: 30,
	rate_limit_bookings_per_hour: 10,
	max_live_holds_per_person: 2,
	max_live_holds_per_address: 5,
};

const filled = (row: Record<string, unknown> | null): Record<string, unknown> =>
	Object.fromEntries(Object.entries(row ?? {}).filter(([, value]) => value !== null));

type Row = Record<"rate_rules" | "extras" | "tax_rates" | "legal_limits", Record<string, unknown>[]> & {
	settings: Record<string, unknown> | null;
	policies: FleetRules["policies"];
};

/** Settings, fleet-wide seasons, extras, taxes, legal limits and cancellation terms, in one statement. */
export const loadFleetRules = async (database: Knex, logger: Logger): Promise<FleetRules> => {
	const { rows } = await database.raw<{ rows: Row[] }>(sql);
	const [row] = rows;
	if (!row) throw new Error("a select without a table gave no row");
	return {
		settings: { ...defaultSettings, ...standard, ...filled(row.settings) },
		rate_rules: row.rate_rules.map(toRateRule),
		extras: readableExtras(row.extras, logger).map(toExtra),
		tax_rates: toTaxRates(row.tax_rates),
		legal_limits: toLegalLimits(row.legal_limits),
		policies: row.policies.length > 0 ? row.policies : [{ charter_type: null, tiers: defaultPolicy }],
	};
};
