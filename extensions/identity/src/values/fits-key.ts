import type { CollectionOverview } from "@directus/types";
import { isUuid } from "@harborsmith/domain";
import { largestInRow } from "@harborsmith/kit";

/** Whether a value could be the key of a row, so that the database can look for it. */
export function fitsKey(value: unknown, { fields, primary }: Pick<CollectionOverview, "fields" | "primary">): boolean {
	if (typeof value !== "string" && typeof value !== "number") return false;
	const type = fields[primary]?.type;
	if (type === "uuid") return isUuid(String(value));
	return type !== "integer" || (/^-?\d+$/.test(String(value)) && Math.abs(Number(value)) <= largestInRow);
}
