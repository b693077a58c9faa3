import { policyIds } from "@harborsmith/kit";
import type { Knex } from "knex";
import type { Check } from "./checks.ts";

const programs = { worker: policyIds.worker, website: policyIds.storefront };

const sql = `
select a.policy from directus_access a
join directus_users u on (a."user" = u.id or a.role = u.role)
where a.policy = any(?) and u.status = 'active' and u.token is not null`;

/** Whether the accounts of the worker and the website are let in: active, and with a token. */
export const checkAccounts =
	(database: Knex): Check =>
	async () => {
		const { rows } = await database.raw<{ rows: { policy: string }[] }>(sql, [Object.values(programs)]);
		const shut = Object.entries(programs).filter(([, policy]) => !rows.some((row) => row.policy === policy));
		if (shut.length === 0) return;
		throw new Error(`no active account with a token for the ${shut.map(([name]) => name).join(" and the ")}`);
	};
