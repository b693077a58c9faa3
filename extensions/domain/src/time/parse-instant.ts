import { fail, invalid, ok } from "../errors.ts";
import type { Result } from "../types.ts";
import { toRfc3339 } from "./rfc3339.ts";
import { MINUTE } from "./units.ts";
import { instantsOf } from "./zone.ts";

const PATTERN =
	/^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?:([Zz])|([+-])(\d{2}):?(\d{2}))?$/;

/**
 * Reads RFC 3339 with an offset, or a wall clock (`2026-03-08T13:00`) in `zone`.
 * @returns INVALID_INPUT, TIME_DOES_NOT_EXIST (a spring gap) or TIME_AMBIGUOUS (an autumn overlap, with both readings
 * in `details.candidates`) when there is not exactly one instant.
 */
export function parseInstant(input: string, zone: string, field = "time"): Result<Date> {
	const parts = PATTERN.exec(input.trim());
	const given = input.slice(0, 40);
	if (!parts) return invalid(field, "time_form", { given });
	const [year, month, day, hour, minute] = parts.slice(1, 6).map(Number) as [number, number, number, number, number];
	const second = Number(parts[6] ?? 0);
	const millisecond = Number((parts[7] ?? "").padEnd(3, "0").slice(0, 3));
	const local = Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
	const real = new Date(local);
	// `Date.UTC` takes the years 0 to 99 for 1900 to 1999, and the 30th of February for the 2nd of March.
	const isReal = real.getUTCFullYear() === year && real.getUTCMonth() === month - 1 && real.getUTCDate() === day;
	if (hour > 23 || minute > 59 || second > 59 || !isReal) {
		return invalid(field, "time_unreal", { given });
	}
	if (parts[8]) return ok(real);
	if (parts[9]) {
		const offset = Number(parts[10]) * 60 + Number(parts[11]);
		if (Number(parts[10]) > 23 || Number(parts[11]) > 59) return invalid(field, "offset_unreal");
		return ok(new Date(local - (parts[9] === "-" ? -offset : offset) * MINUTE));
	}
	return fromWallClock(local, zone);
}

function fromWallClock(local: number, zone: string): Result<Date> {
	const instants = instantsOf(zone, local);
	const [only, second] = instants;
	const wall = new Date(local).toISOString().slice(0, 16).replace("T", " ");
	if (only === undefined) {
		return fail("TIME_DOES_NOT_EXIST", "time_does_not_exist", { wall_clock: wall, timezone: zone });
	}
	if (second === undefined) return ok(new Date(only));
	const candidates = instants.map((at) => toRfc3339(new Date(at), zone));
	return fail("TIME_AMBIGUOUS", "time_ambiguous", { wall_clock: wall, timezone: zone, candidates });
}
