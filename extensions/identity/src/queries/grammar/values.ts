import { isInherited } from "./is-inherited.ts";
import { refuseInput } from "./refuse-input.ts";

export type Entries = Record<string, unknown>;

export const isPrimitive = (value: unknown): value is string | number | boolean | null =>
	value === null || typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);

/** Text of JSON becomes its value; everything else stays. */
export function readJson(value: unknown, field: string): unknown {
	if (typeof value !== "string") return value;
	try {
		return JSON.parse(value) as unknown;
	} catch {
		return refuseInput(field, "is not valid JSON");
	}
}

/** @throws INVALID_INPUT for a key that can be no field */
export function checkKey(key: string, field: string): void {
	if (key === "" || key.length > 300 || /\p{Cc}/u.test(key) || isInherited(key)) {
		refuseInput(field, "names no field");
	}
}
