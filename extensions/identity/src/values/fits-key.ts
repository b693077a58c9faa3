import type { CollectionOverview } from "@directus/types";
import { largestInRow } from "@harborsmith/kit";

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Whether a value could be the key of a row, so that the database can look for it. */
export function fitsKey(value: unknown, { fields, primary }: Pick<CollectionOverview, "fields" | "primary">): boolean {
	if (typeof value !== "string" && typeof value !== "number") return false;
	const type = fields[primary]?.type;
	if (type === "uuid") return uuid.test(String(value));
	return type !== "integer" || (/^-?\d+$/.test(String(value)) && Math.abs(Number(value)) <= largestInRow);
}
