import { isObject } from "@harborsmith/kit";
import type { Budget } from "./budget.ts";
import { checkCondition } from "./check-condition.ts";
import { checkFollow } from "./check-paths.ts";
import { queryLimits } from "./limits.ts";
import { refuseInput } from "./refuse-input.ts";
import { checkKey, type Entries, isPrimitive, readJson } from "./values.ts";

interface Place {
	/** Objects around this one. */
	depth: number;
	/** Whether a field is named above, so that an operator has something to compare. */
	below: boolean;
}

/**
 * A filter, given as an object or as JSON text: `_and` and `_or` hold lists of filters, `_some` and `_none` one filter,
 * other names with `_` compare a field, every other name is a field.
 * @throws INVALID_INPUT
 */
export function checkFilter(value: unknown, field: string, budget: Budget): void {
	const filter = readJson(value, field);
	if (!isObject(filter)) refuseInput(field, "must be an object");
	checkPart(filter, { depth: 0, below: false }, budget);
}

function checkPart(filter: Entries, place: Place, budget: Budget): void {
	if (place.depth > queryLimits.depth) refuseInput("filter", `is nested deeper than ${queryLimits.depth}`);
	for (const [key, value] of Object.entries(filter)) {
		budget.spend("nodes", "filter");
		checkKey(key, "filter");
		if (key === "_and" || key === "_or") checkParts(key, value, place, budget);
		else if (key === "_some" || key === "_none") checkLinked(key, value, place, budget);
		else if (!key.startsWith("_")) checkField(key, value, place, budget);
		else if (place.below) checkCondition(key, value, budget);
		else refuseInput(key, "compares no field");
	}
}

function checkParts(key: string, value: unknown, place: Place, budget: Budget): void {
	if (!Array.isArray(value)) refuseInput(key, "must be a list of filters");
	for (const part of value) {
		if (!isObject(part)) refuseInput(key, "must be a list of filters");
		checkPart(part, { ...place, depth: place.depth + 1 }, budget);
	}
}

function checkLinked(key: string, value: unknown, place: Place, budget: Budget): void {
	if (!isObject(value) || !place.below) refuseInput(key, "must be a filter of linked rows");
	budget.spend("joins", key);
	checkPart(value, { depth: place.depth + 1, below: false }, budget);
}

function checkField(key: string, value: unknown, place: Place, budget: Budget): void {
	checkFollow([key], "filter");
	if (place.below) budget.spend("joins", key);
	if (isObject(value)) checkPart(value, { depth: place.depth + 1, below: true }, budget);
	else if (value === null || !isPrimitive(value)) refuseInput(key, "must be compared with a value or by an operator");
	else checkCondition("_eq", value, budget);
}
