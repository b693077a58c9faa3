import type { Yacht } from "../types.ts";
import { minutesOf } from "./calendar-date.ts";
import { DAY_MIN } from "./units.ts";

/**
 * Hand-over hours in minutes since midnight. `closes` before `opens` means the window runs past midnight; missing hours,
 * or equal ones, mean always open.
 */
export interface Opening {
	opens: number;
	closes: number;
}

export function openingOf(yacht: Pick<Yacht, "opens_at" | "closes_at">): Opening {
	const opens = yacht.opens_at ? minutesOf(yacht.opens_at) : 0;
	const closes = yacht.closes_at ? minutesOf(yacht.closes_at) : DAY_MIN;
	if (opens === closes) return { opens: 0, closes: DAY_MIN };
	return { opens, closes: closes === 0 ? DAY_MIN : closes };
}

/** A charter can start from opening time on, but not at closing time. */
export function mayStart({ opens, closes }: Opening, minutes: number): boolean {
	return opens < closes ? minutes >= opens && minutes < closes : minutes >= opens || minutes < closes;
}

/** A charter can end from opening time to closing time, both included; midnight is also the end of a day. */
export function mayEnd({ opens, closes }: Opening, minutes: number): boolean {
	if (opens >= closes) return minutes >= opens || minutes <= closes;
	return (minutes >= opens && minutes <= closes) || (minutes === 0 && closes === DAY_MIN);
}

/** Whether a start is on the grid of steps that begins at opening time. */
export function onGrid({ opens }: Opening, step: number, minutes: number): boolean {
	return (minutes >= opens ? minutes - opens : minutes + DAY_MIN - opens) % step === 0;
}
