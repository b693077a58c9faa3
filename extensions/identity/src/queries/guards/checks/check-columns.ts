import type { CollectionOverview, Query } from "@directus/types";
import { refuseInput } from "../../grammar/refuse-input.ts";

const numbers = new Set(["integer", "bigInteger", "float", "decimal"]);
/** What Postgres can neither compare nor group. */
const incomparable = new Set(["json", "geometry", "alias", "unknown"]);

const sums = new Set(["sum", "sumDistinct", "avg", "avgDistinct"]);
const comparisons = new Set(["countDistinct", "min", "max"]);
/** Types without a smallest and a largest value. */
const unordered = new Set(["uuid", "boolean"]);

/**
 * What a query does with columns, against their types: sums of numbers, groups and orders of what can be compared. The
 * database would say the same, but as a failure.
 * @throws INVALID_INPUT
 */
export function checkColumns({ aggregate, group, sort }: Query, { fields }: CollectionOverview): void {
	for (const column of group ?? []) {
		const type = fields[column]?.type;
		if (type && incomparable.has(type)) refuseInput("groupBy", `cannot group by ${column}`);
	}
	for (const path of sort ?? []) {
		const column = path.replace(/^-/, "");
		if (fields[column]?.type === "json" || !isComputed(column, aggregate))
			refuseInput("sort", `cannot sort by ${column}`);
	}
	for (const [name, columns] of Object.entries(aggregate ?? {})) {
		for (const column of Array.isArray(columns) ? columns : []) {
			const type = fields[column]?.type;
			if (type && !canAggregate(name, type)) refuseInput("aggregate", `cannot take ${name} of ${column}`);
		}
	}
}

/** Whether an order such as `count` or `max.price` names a number that the query asks for; true for plain columns. */
function isComputed(path: string, aggregate: Query["aggregate"]): boolean {
	const [name = "", ...rest] = path.split(".");
	if (!aggregate || !Object.hasOwn(aggregate, name) || name === "countAll") return true;
	const columns: readonly string[] = [Object.entries(aggregate).find(([key]) => key === name)?.[1] ?? []].flat();
	return columns.includes(name === "count" && rest.length === 0 ? "*" : rest.join("."));
}

function canAggregate(name: string, type: string): boolean {
	if (type === "alias") return false;
	if (sums.has(name)) return numbers.has(type);
	if (!comparisons.has(name)) return true;
	return !incomparable.has(type) && (name === "countDistinct" || !unordered.has(type));
}
