import { MINUTE } from "./units.ts";
import { offsetMinutes } from "./zone.ts";

const two = (value: number): string => String(value).padStart(2, "0");

/** `2026-03-08T13:00:00-07:00`: the instant with the offset that the zone has then. Milliseconds are dropped. */
export function toRfc3339(at: Date, zone: string): string {
	const offset = offsetMinutes(zone, at.getTime());
	const local = new Date(at.getTime() + offset * MINUTE).toISOString().slice(0, 19);
	const size = Math.abs(offset);
	return `${local}${offset < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
