import { addDays, localDate } from "@harborsmith/domain";

export type OccupiedRow = {
	starts_at: string;
	ends_at: string;
	kind: string;
	yacht: { id: string; name: string; timezone: string } | null;
};

export type Utilisation = { id: string; name: string; days: number; share: number };

const sailing = new Set(["booking"]);

/**
 * For each yacht the share of the coming days on which it sails, by its own calendar: a day counts once, however many
 * charters it has. The best used yacht comes first.
 */
export const fleetUtilisation = (rows: readonly OccupiedRow[], days: number, now: Date): Utilisation[] => {
	const sailed = new Map<string, { name: string; dates: Set<string> }>();
	for (const { yacht, kind, starts_at, ends_at } of rows) {
		if (!yacht) continue;
		const entry = sailed.get(yacht.id) ?? { name: yacht.name, dates: new Set<string>() };
		sailed.set(yacht.id, entry);
		if (!sailing.has(kind)) continue;
		const first = localDate(now, yacht.timezone);
		const end = addDays(first, days);
		const last = localDate(new Date(Date.parse(ends_at) - 1), yacht.timezone);
		const start = localDate(new Date(starts_at), yacht.timezone);
		const [, from = first] = [start, first].sort();
		for (let date = from; date <= last && date < end; date = addDays(date, 1)) {
			entry.dates.add(date);
		}
	}
	const result = [...sailed].map(([id, { name, dates }]) => ({ id, name, days: dates.size, share: dates.size / days }));
	return result.sort((left, right) => right.share - left.share || left.name.localeCompare(right.name));
};
