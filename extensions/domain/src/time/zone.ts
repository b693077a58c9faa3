import { IANAZone } from "luxon";

export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 86_400_000;

interface Zone {
	zone: IANAZone;
	/** Offset in minutes per UTC day; NaN on the days on which it changes. */
	days: Map<number, number>;
}

const zones = new Map<string, Zone>();
const REMEMBERED_DAYS = 20_000;

function known(name: string): Zone {
	let entry = zones.get(name);
	if (!entry) {
		if (!IANAZone.isValidZone(name)) throw new RangeError(`"${name}" is not an IANA time zone`);
		entry = { zone: IANAZone.create(name), days: new Map() };
		zones.set(name, entry);
	}
	return entry;
}

export function isZone(name: string): boolean {
	return zones.has(name) || IANAZone.isValidZone(name);
}

/** Minutes east of UTC at that instant. One `Intl` call per zone and day, then a map lookup. */
export function offsetMinutes(name: string, at: number): number {
	const { zone, days } = known(name);
	const day = Math.floor(at / DAY);
	let offset = days.get(day);
	if (offset === undefined) {
		const first = zone.offset(day * DAY);
		offset = first === zone.offset(day * DAY + DAY - 1) ? first : Number.NaN;
		if (days.size >= REMEMBERED_DAYS) days.clear();
		days.set(day, offset);
	}
	return Number.isNaN(offset) ? zone.offset(at) : offset;
}

/** Milliseconds of the wall clock, counted as if it were UTC. */
export function toLocalMs(name: string, at: number): number {
	return at + offsetMinutes(name, at) * MINUTE;
}

/** Every instant at which the wall clock shows `localMs`: none in a spring gap, two in an autumn overlap. */
export function instantsOf(name: string, localMs: number): number[] {
	const before = offsetMinutes(name, localMs - DAY);
	const after = offsetMinutes(name, localMs + DAY);
	const early = localMs - before * MINUTE;
	if (before === after) return [early];
	const late = localMs - after * MINUTE;
	const found: number[] = [];
	if (offsetMinutes(name, early) === before) found.push(early);
	if (offsetMinutes(name, late) === after) found.push(late);
	return found.sort((a, b) => a - b);
}

/** The first instant that shows `localMs`; a time in a spring gap moves forward by the gap. */
export function resolveLocal(name: string, localMs: number): number {
	return instantsOf(name, localMs)[0] ?? localMs - offsetMinutes(name, localMs - DAY) * MINUTE;
}
