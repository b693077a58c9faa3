import type { SchemaOverview } from "@directus/types";
import { isObject } from "@harborsmith/kit";
import { checkEmpty } from "./check-empty.ts";
import { checkLinked } from "./check-linked.ts";
import { checkNumber } from "./check-number.ts";
import { refuseValue } from "./refuse-value.ts";

/**
 * The values of one row against the columns they are for. What stands in lists of other rows is looked at when those are
 * written. @throws INVALID_INPUT, or FAILED_VALIDATION for an empty text that breaks the rule of its field
 */
export function checkValues(row: unknown, collection: string, schema: SchemaOverview): void {
	const fields = schema.collections[collection]?.fields;
	if (!fields) return;
	if (!isObject(row)) refuseValue("value_no_row", { name: "data" });
	for (const [name, value] of Object.entries(row)) {
		const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
		if (!field) continue;
		checkNumber(field, value);
		checkEmpty(field, value);
		checkLinked(field.field, collection, value, schema);
	}
}
