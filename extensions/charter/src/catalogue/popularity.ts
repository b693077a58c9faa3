import { MINUTE } from "@harborsmith/domain/time";
import type { Knex } from "knex";

const refreshMs = 10 * MINUTE;

const sql = `
select yacht, count(*)::int as bookings from bookings
where hs.is_sailing(status) and starts_at > now() - interval '90 days'
group by yacht`;

/** Bookings per yacht of the last 90 days and ahead, counted again every ten minutes at most. */
export const createPopularity = (database: Knex) => {
	let counts = new Map<string, number>();
	let counted_at = 0;
	let running: Promise<void> | undefined;
	const count = async (now: number): Promise<void> => {
		const { rows } = await database.raw<{ rows: { yacht: string; bookings: number }[] }>(sql);
		counts = new Map(rows.map((row) => [row.yacht, row.bookings]));
		counted_at = now;
	};
	return async (now: number): Promise<ReadonlyMap<string, number>> => {
		if (now - counted_at > refreshMs) {
			running ??= count(now).finally(() => {
				running = undefined;
			});
			if (counted_at === 0) await running;
			else running.catch(() => undefined);
		}
		return counts;
	};
};

export type Popularity = ReturnType<typeof createPopularity>;
