import type { DateTime } from "luxon";
import type { Client } from "pg";
import { yachts } from "../data/yachts.ts";
import { idOf } from "../ids.ts";
import { insert, type Row } from "../insert.ts";

/** Maintenance behind us and ahead, with the time it takes out of the calendar, and an owner's own week. */
export async function seedUpkeep(client: Client, today: DateTime): Promise<void> {
	const jobs = yachts.flatMap(({ slug }, index): Row[] => [
		job(slug, "Engine oil and filters", "routine", "low", today.minus({ days: 40 + index * 9 }), "done", 42000),
		job(slug, "Haul-out and antifouling", "upgrade", "medium", today.plus({ days: 95 + index * 3 }), "planned", 380000),
	]);
	await insert(client, "maintenance_jobs", jobs);
	const planned = jobs.filter(({ status }) => status === "planned");
	await insert(client, "blocks", [
		...planned.map(({ id, yacht, starts_at, ends_at, title }) => ({
			id: idOf(`block ${String(id)}`),
			resource_kind: "yacht",
			yacht,
			kind: "service",
			starts_at,
			ends_at,
			source: "maintenance",
			note: title,
		})),
		{
			id: idOf("block owner week"),
			resource_kind: "yacht",
			yacht: idOf("yacht north-pass"),
			kind: "owner_use",
			starts_at: today.plus({ days: 110, hours: 9 }).toISO(),
			ends_at: today.plus({ days: 117, hours: 9 }).toISO(),
			source: "staff",
			note: "The Bennetts' own cruise to Tomales Bay",
		},
	]);
}

function job(
	slug: string,
	title: string,
	type: string,
	severity: string,
	day: DateTime,
	status: string,
	estimate_cents: number,
): Row {
	return {
		id: idOf(`job ${slug} ${title}`),
		yacht: idOf(`yacht ${slug}`),
		title,
		type,
		severity,
		status,
		starts_at: day.plus({ hours: 8 }).toISO(),
		ends_at: day.plus({ hours: 8, days: status === "planned" ? 3 : 0.3 }).toISO(),
		estimate_cents,
		actual_cents: status === "done" ? Math.round(estimate_cents * 1.07) : null,
		vendor: "Richardson Bay Boatworks",
	};
}
