import { parseInstant } from "@harborsmith/domain";
import { unwrap } from "@harborsmith/kit";

/** The columns that someone wants to write. */
export type Fields = Record<string, unknown>;

export const isFields = (value: unknown): value is Fields =>
	typeof value === "object" && value !== null && !Array.isArray(value);

const isWallClock = (value: unknown): value is string =>
	typeof value === "string" && /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(value);

/** Turns times without an offset into instants of the yacht's zone, which is asked for only when there is one. */
export const readWallClocks = async (payload: Fields, zone: () => Promise<string>): Promise<Fields> => {
	const fields = ["starts_at", "ends_at"].filter((field) => isWallClock(payload[field]));
	if (fields.length === 0) return payload;
	const name = await zone();
	const read = { ...payload };
	for (const field of fields)
		read[field] = unwrap(parseInstant(String(payload[field]).replace(" ", "T"), name)).toISOString();
	return read;
};
