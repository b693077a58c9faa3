import type { LocalDate } from "../types.ts";
import { weekdayOf } from "./calendar-date.ts";
import { DAY, MINUTE } from "./units.ts";
import { offsetMinutes, toLocalMs } from "./zone.ts";

export interface WallClock {
	date: LocalDate;
	/** `HH:MM` */
	time: string;
	/** Since midnight, with fractions for seconds. */
	minutes: number;
	/** 1 Monday to 7 Sunday. */
	weekday: number;
	/** East of UTC. */
	offset_min: number;
}

/** What a clock on the dock shows at that instant. */
export function wallClock(at: Date, zone: string): WallClock {
	const offset = offsetMinutes(zone, at.getTime());
	const local = at.getTime() + offset * MINUTE;
	const iso = new Date(local).toISOString();
	const day = Math.floor(local / DAY);
	return {
		date: iso.slice(0, 10),
		time: iso.slice(11, 16),
		minutes: (local - day * DAY) / MINUTE,
		weekday: weekdayOf(day),
		offset_min: offset,
	};
}

/** The calendar date in the zone at that instant. */
export function localDate(at: Date, zone: string): LocalDate {
	return new Date(toLocalMs(zone, at.getTime())).toISOString().slice(0, 10);
}
