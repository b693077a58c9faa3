import { isObject, largestInRow } from "@harborsmith/kit";
import { refuseInput } from "../refuse-input.ts";
import type { Entries } from "../values.ts";

/** How the fields at the root of a GraphQL document name rows. */
const naming = ["id", "ids", "revision"];

/**
 * The keys by which GraphQL names rows. Directus takes for a number whatever JavaScript reads as one, and asks the database
 * for rows that no column can number. @throws INVALID_INPUT
 */
export function checkGraphqlKeys(options: Entries): void {
	for (const name of naming) for (const key of [options[name]].flat()) checkKey(key, name);
	if (!Array.isArray(options.data)) return;
	for (const row of options.data) if (isObject(row)) checkKey(row.id, "data.id");
}

function checkKey(key: unknown, field: string): void {
	if (typeof key !== "string" && typeof key !== "number") return;
	const number = Number(key);
	if (!Number.isInteger(number)) return;
	if (!/^-?\d+$/.test(String(key)) || Math.abs(number) > largestInRow) refuseInput(field, "names no row");
}
