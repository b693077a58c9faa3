import { DAY, MINUTE, SECOND } from "./units.ts";

interface Zone {
	format: Intl.DateTimeFormat;
	/** Offset in minutes per UTC day; NaN on the days on which it changes. */
	days: Map<number, number>;
}

const zones = new Map<string, Zone>();
const REMEMBERED_DAYS = 20_000;

/** @throws RangeError for what is no zone */
const formatOf = (timeZone: string): Intl.DateTimeFormat =>
	new Intl.DateTimeFormat("en-US", {
		timeZone,
		hourCycle: "h23",
		year: "numeric",
		month: "numeric",
		day: "numeric",
		hour: "numeric",
		minute: "numeric",
		second: "numeric",
	});

/** What the zone's clock shows at an instant less what one in UTC shows, in minutes. */
function offsetBy(format: Intl.DateTimeFormat, at: number): number {
	const shown: Record<string, number> = {};
	for (const { type, value } of format.formatToParts(at)) shown[type] = Number(value);
	const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
	const local = new Date(0);
	// `Date.UTC` takes the years 0 to 99 for 1900 to 1999.
	local.setUTCFullYear(year, month - 1, day);
	local.setUTCHours(hour, minute, second);
	return (local.getTime() - Math.floor(at / SECOND) * SECOND) / MINUTE;
}

function known(name: string): Zone {
	let entry = zones.get(name);
	if (!entry) {
		entry = { format: formatOf(name), days: new Map() };
		zones.set(name, entry);
	}
	return entry;
}

export function isZone(name: string): boolean {
	try {
		known(name);
		return true;
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		return false;
	}
}

/** Minutes east of UTC at that instant. One `Intl` call per zone and day, then a map lookup. */
export function offsetMinutes(name: string, at: number): number {
	const { format, days } = known(name);
	const day = Math.floor(at / DAY);
	let offset = days.get(day);
	if (offset === undefined) {
		const first = offsetBy(format, day * DAY);
		offset = first === offsetBy(format, day * DAY + DAY - 1) ? first : Number.NaN;
		if (days.size >= REMEMBERED_DAYS) days.clear();
		days.set(day, offset);
	}
	return Number.isNaN(offset) ? offsetBy(format, at) : offset;
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
