import { DAY, MINUTE } from "./units.ts";
import { instantsOf, resolveLocal, toLocalMs } from "./zone.ts";

const asUtc = (local: string): number => Date.parse(`${local}:00Z`);
const asLocal = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 16);

/** What a clock in the zone shows at an instant, `2026-12-05T10:00`. */
export function localTime(at: Date | string, zone: string): string {
	return asLocal(toLocalMs(zone, new Date(at).getTime()));
}

/** `2026-12-05T10:00` moved by whole minutes on the wall clock (a day is always the same hour of the next date). */
export function addMinutes(local: string, minutes: number): string {
	return asLocal(asUtc(local) + minutes * MINUTE);
}

/** Whole minutes on the wall clock from one `2026-12-05T10:00` to another. */
export function minutesBetween(from: string, to: string): number {
	return Math.round((asUtc(to) - asUtc(from)) / MINUTE);
}

/** Whole days from one `2026-12-05` to another. */
export function daysBetween(from: string, to: string): number {
	return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / DAY);
}

/** The first moment at which the zone's clocks show `2026-12-05T10:00`; one that a spring night leaves out moves forward by the gap. */
export function instantOf(local: string, zone: string): Date {
	return new Date(resolveLocal(zone, asUtc(local)));
}

/** Whether the clocks of a zone show this wall clock once: not never, and not twice. */
export function isOnce(local: string, zone: string): boolean {
	return instantsOf(zone, asUtc(local)).length === 1;
}
