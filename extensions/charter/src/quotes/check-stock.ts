import { charterLength, type Extra, type PriceLine, piecesOf } from "@harborsmith/domain";
import { refuse } from "@harborsmith/kit";
import type { Knex } from "knex";

type Wanted = {
	lines: readonly PriceLine[];
	catalogue: readonly Extra[];
	starts_at: Date;
	ends_at: Date;
	zone: string;
};
type Day = { extra: string; day: string; used: number };

const sql = `
select e.id as extra, s.day::text, s.used::int
from unnest(?::uuid[]) as e (id), hs.stock_used(e.id, ?, ?, ?) as s`;

/**
 * Refuses a charter whose lines hold more pieces of an extra than are left on one of its days; what is mandatory counts
 * too. The database counts again, by the same function, when the booking is written; this gives the sentence before the
 * guest has typed anything.
 * @throws EXTRA_SOLD_OUT
 */
export const checkStock = async (database: Knex, wanted: Wanted): Promise<void> => {
	const { lines, catalogue, starts_at, ends_at, zone } = wanted;
	const { hours } = charterLength(starts_at, ends_at, zone);
	const pieces = new Map<string, number>();
	for (const line of lines) {
		if (line.kind !== "extra" || line.extra === null) continue;
		pieces.set(line.extra, (pieces.get(line.extra) ?? 0) + piecesOf(line, hours));
	}
	const limited = catalogue.filter(({ id, stock_per_day }) => pieces.has(id) && typeof stock_per_day === "number");
	if (limited.length === 0) return;
	const ids = limited.map(({ id }) => id);
	const { rows } = await database.raw<{ rows: Day[] }>(sql, [ids, starts_at, ends_at, zone]);
	for (const extra of limited) {
		for (const { day, used } of rows.filter((row) => row.extra === extra.id)) {
			const left = Math.max(0, (extra.stock_per_day ?? 0) - used);
			if ((pieces.get(extra.id) ?? 0) <= left) continue;
			throw refuse(
				"EXTRA_SOLD_OUT",
				left > 0 ? "extra_left" : "extra_sold_out",
				{ name: extra.name, date: day, left },
				{ extra: extra.slug },
			);
		}
	}
};
