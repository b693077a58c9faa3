import { buildDayTable, type DayTable, type Grid } from "./day-table.ts";

/** Slots kept in memory over all grids; about 150 bytes each. Past it everything is forgotten and built again. */
const MAX_SLOTS = 300_000;

const grids = new Map<string, Map<number, DayTable>>();
let slots = 0;

/** The remembered tables of a grid, as a function of the day number. */
export function dayTables(grid: Grid): (day: number) => DayTable {
	const { zone, opening, step, duration_min } = grid;
	const key = `${zone} ${opening.opens} ${opening.closes} ${step} ${duration_min}`;
	let days = grids.get(key);
	if (!days) {
		days = new Map();
		grids.set(key, days);
	}
	const tables = days;
	return (day) => {
		const known = tables.get(day);
		if (known) return known;
		const table = buildDayTable(day, grid);
		slots += table.count + 1;
		if (slots > MAX_SLOTS) {
			// Callers that hold a forgotten map go on with it; it is freed with them.
			grids.clear();
			slots = table.count + 1;
			tables.clear();
			grids.set(key, tables);
		}
		tables.set(day, table);
		return table;
	};
}
