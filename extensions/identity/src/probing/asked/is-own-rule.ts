import { isDeepStrictEqual } from "node:util";
import { isObject } from "@harborsmith/kit";
import { wayOf } from "../way-of.ts";
import type { Asker } from "./need.ts";

/**
 * Whether a condition on a linked row is one of the rules by which the person may read it, such as "the customer's
 * account is me". Then it holds for no row that is hidden from them, and what it says about the others is read directly.
 */
export function isOwnRule(condition: unknown, collection: string, asker: Asker): boolean {
	const { sight, schema } = asker;
	if (!isObject(condition) || !sight.rules(collection).some((rule) => isDeepStrictEqual(rule, condition))) return false;
	const [[key, value] = ["", undefined], ...others] = Object.entries(condition);
	if (others.length > 0) return false;
	const way = wayOf(schema, collection, key);
	if (way.kind === "column") return sight.reads(collection, way.field);
	if (way.kind !== "row" || !sight.reads(collection, way.field)) return false;
	const isComparison = isObject(value) && Object.keys(value).every((name) => name.startsWith("_"));
	return isComparison || isOwnRule(value, way.to, asker);
}
