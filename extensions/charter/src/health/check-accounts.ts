import { serviceUserIds } from "@harborsmith/kit";
import type { Knex } from "knex";
import type { Check } from "./checks.ts";

const programs = { worker: serviceUserIds.worker, website: serviceUserIds.storefront };

/** Whether the accounts of the worker and the website are let in: active, and with a token. */
export const checkAccounts =
	(database: Knex): Check =>
	async () => {
		const open: string[] = await database("directus_users")
			.whereIn("id", Object.values(programs))
			.where({ status: "active" })
			.whereNotNull("token")
			.pluck("id");
		const shut = Object.entries(programs).filter(([, id]) => !open.includes(id));
		if (shut.length === 0) return;
		throw new Error(`no active account with a token for the ${shut.map(([name]) => name).join(" and the ")}`);
	};
