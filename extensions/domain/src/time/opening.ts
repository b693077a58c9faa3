import type { Yacht } from "../types.ts";
import { minutesOf } from "./calendar-date.ts";

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
	const closes = yacht.closes_at ? minutesOf(yacht.closes_at) : 1440;
	if (opens === closes) return { opens: 0, closes: 1440 };
	return { opens, closes: closes === 0 ? 1440 : closes };
}

/** A charter can start from opening time on, but not at closing time. */
export function mayStart({ opens, closes }: Opening, minutes: number): boolean {
	return opens < closes ? minutes >= opens && minutes < closes : minutes >= opens || minutes < closes;
}

/** A charter can end from opening time to closing time, both included; midnight is also the end of a day. */
export function mayEnd({ opens, closes }: Opening, minutes: number): boolean {
	if (opens >= closes) return minutes >= opens || minutes <= closes;
	return (minutes >= opens && minutes <= closes) || (minutes === 0 && closes === 1440);
}

/** Whether a start is on the grid of steps that begins at opening time. */
export function onGrid({ opens }: Opening, step: number, minutes: number): boolean {
	return (minutes >= opens ? minutes - opens : minutes + 1440 - opens) % step === 0;
}
