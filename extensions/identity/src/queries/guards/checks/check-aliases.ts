import type { SchemaOverview } from "@directus/types";
import { isObject } from "@harborsmith/kit";
import { refuseInput } from "../../grammar/refuse-input.ts";
import type { Entries } from "../../grammar/values.ts";
import { nextCollection } from "./next-collection.ts";

type Schema = Pick<SchemaOverview, "collections" | "relations">;

/**
 * Other names, at every level: none may be that of a column of another kind, since Directus reads the value by its name
 * and fails over a text where a date should be.
 * @throws INVALID_INPUT
 */
export function checkAliases(
	collection: string,
	{ alias, deep }: { alias: unknown; deep: unknown },
	schema: Schema,
): void {
	const names: Entries = isObject(alias) ? alias : {};
	checkNames(collection, names, schema);
	if (!isObject(deep)) return;
	for (const [key, level] of Object.entries(deep)) {
		if (key.startsWith("_") || !isObject(level)) continue;
		const real = Object.hasOwn(names, key) ? String(names[key]) : key;
		const next = nextCollection(collection, real, schema.relations);
		if (next) checkAliases(next.collection, { alias: level._alias, deep: level }, schema);
	}
}

function checkNames(collection: string, names: Entries, { collections }: Schema): void {
	const overview = collections[collection];
	if (!overview) return;
	const { fields, primary } = overview;
	for (const [name, column] of Object.entries(names)) {
		const own = Object.hasOwn(fields, name) ? fields[name] : undefined;
		if (!own || name === column) continue;
		if (name === primary || own.type !== fields[String(column)]?.type)
			refuseInput("alias", `cannot give the name ${name} to another column`);
	}
}
