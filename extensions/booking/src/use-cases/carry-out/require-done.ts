import { isDeepStrictEqual } from "node:util";
import { parseInstant } from "@harborsmith/domain";
import { refuse } from "@harborsmith/kit";
import type { BookingRow, Snapshot } from "./snapshot.ts";

const moments = new Set(["starts_at", "ends_at"]);
/** Columns that stay as they are written. The others are wishes of one change, or Postgres has a say in them. */
const lasting = [
	...["status", "yacht", "charter_type", "guests", "promo_code", "contact", "special_requests", "hold_extended"],
	...moments,
];

/** A time by its instant, a contact by what it holds; everything else as it is. */
const comparable = (name: string, value: unknown, { zone }: BookingRow): unknown => {
	if (moments.has(name)) {
		const read = parseInstant(String(value), zone, name);
		return read.ok ? read.value.getTime() : value;
	}
	if (name === "yacht" || name === "promo_code")
		return typeof value === "string" ? value.toLowerCase() : (value ?? null);
	if (typeof value !== "object" || value === null) return value ?? null;
	// A telephone number is kept in another form than it was typed in.
	const parts = Object.entries(value).filter(([part, said]) => part !== "phone" && said !== null && said !== undefined);
	return Object.fromEntries(parts);
};

/**
 * Filters of the host, such as a Flow that gives back something else, can take out of a change what it was made for, and
 * the host then writes the rest as if nothing were missing.
 * @throws SERVICE_UNAVAILABLE when something was to become different and is as before
 */
export const requireDone = (change: object, was: Snapshot, is: Snapshot): void => {
	for (const [name, asked] of Object.entries(change)) {
		if (!lasting.includes(name)) continue;
		const [before, after] = [was, is].map(({ booking }) => comparable(name, booking.row[name], booking));
		if (isDeepStrictEqual(comparable(name, asked, is.booking), before)) continue;
		if (isDeepStrictEqual(after, before)) throw refuse("SERVICE_UNAVAILABLE", "taken_out_of_change", {});
	}
};
