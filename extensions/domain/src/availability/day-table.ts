import { dateOfDay } from "../time/calendar-date.ts";
import { addDurationMs, charterLengthMs, lengthMinutes } from "../time/duration.ts";
import { mayEnd, mayStart, type Opening, onGrid } from "../time/opening.ts";
import { toRfc3339 } from "../time/rfc3339.ts";
import { DAY, DAY_MIN, MINUTE } from "../time/units.ts";
import { instantsOf, toLocalMs } from "../time/zone.ts";
import type { LocalDate } from "../types.ts";

/** Every start of one local day that opening hours and steps allow for one duration. Parallel arrays, ascending. */
export interface DayTable {
	date: LocalDate;
	count: number;
	starts: Float64Array;
	ends: Float64Array;
	/** What minimum durations are held against. */
	lengths: Int32Array;
	same_date: Uint8Array;
	hours: Int32Array;
	days: Int32Array;
	labels: string[];
}

export interface Grid {
	zone: string;
	opening: Opening;
	step: number;
	duration_min: number;
}

/** The slow part: zone maths and text, done once per day and grid and then remembered. */
export function buildDayTable(day: number, grid: Grid): DayTable {
	const { zone, opening, duration_min } = grid;
	const slots: [start: number, end: number][] = [];
	for (const minutes of startMinutes(grid)) {
		for (const start of instantsOf(zone, day * DAY + minutes * MINUTE)) {
			const end = addDurationMs(start, duration_min, zone);
			const local = toLocalMs(zone, end);
			if (mayEnd(opening, (local - Math.floor(local / DAY) * DAY) / MINUTE)) slots.push([start, end]);
		}
	}
	slots.sort((a, b) => a[0] - b[0]);
	const count = slots.length;
	const table: DayTable = {
		date: dateOfDay(day),
		count,
		starts: new Float64Array(count),
		ends: new Float64Array(count),
		lengths: new Int32Array(count),
		same_date: new Uint8Array(count),
		hours: new Int32Array(count),
		days: new Int32Array(count),
		labels: [],
	};
	slots.forEach(([start, end], i) => {
		const length = charterLengthMs(start, end, zone);
		table.starts[i] = start;
		table.ends[i] = end;
		table.lengths[i] = lengthMinutes(start, end, zone);
		table.same_date[i] = length.same_date ? 1 : 0;
		table.hours[i] = length.hours;
		table.days[i] = length.days;
		table.labels.push(toRfc3339(new Date(start), zone));
	});
	return table;
}

function startMinutes({ opening, step }: Grid): number[] {
	const minutes: number[] = [];
	for (let minute = 0; minute < DAY_MIN; minute++) {
		if (mayStart(opening, minute) && onGrid(opening, step, minute)) minutes.push(minute);
	}
	return minutes;
}
