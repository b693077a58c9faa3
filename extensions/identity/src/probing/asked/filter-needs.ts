import { isObject } from "@harborsmith/kit";
import { type Way, wayOf } from "../way-of.ts";
import { isOwnRule } from "./is-own-rule.ts";
import { isTwin } from "./is-twin.ts";
import { type Asker, type Need, need, type Place } from "./need.ts";

const joins = new Set(["_and", "_or", "_some", "_none"]);
const isOperator = (key: string): boolean => key.startsWith("_") && !joins.has(key);
/** Whether a condition compares the value itself and looks no further. */
const comparesItself = (condition: unknown): boolean =>
	Array.isArray(condition)
		? condition.every((part) => !isObject(part))
		: !isObject(condition) || Object.keys(condition).every(isOperator);

/** Every column that decides which rows a filter keeps. */
export function* filterNeeds(filter: unknown, at: Place, asker: Asker): Generator<Need> {
	if (Array.isArray(filter)) for (const part of filter) yield* filterNeeds(part, at, asker);
	if (!isObject(filter)) return;
	for (const [key, condition] of Object.entries(filter)) {
		if (joins.has(key)) yield* filterNeeds(condition, at, asker);
		else if (!isOperator(key)) yield* conditionNeeds(wayOf(asker.schema, at.collection, key), condition, at, asker);
	}
}

function* conditionNeeds(way: Way, condition: unknown, at: Place, asker: Asker): Generator<Need> {
	switch (way.kind) {
		case "unknown":
			yield need(at, null);
			return;
		case "column":
			yield need(at, way.field);
			return;
		case "count":
			yield need(at, way.field);
			yield need({ collection: way.to, beyond: true }, way.by);
			return;
		case "row":
			yield need(at, way.field);
			if (comparesItself(condition) || isOwnRule(condition, way.to, asker)) return;
			yield* rowNeeds(way, condition, { collection: way.to, beyond: !isTwin(at, way, asker) }, asker);
			return;
		default:
			yield* linkNeeds(way, at);
			if (comparesItself(condition)) yield need({ collection: way.to, beyond: true }, way.key);
			yield* filterNeeds(condition, { collection: way.to, beyond: true }, asker);
	}
}

/** What a look behind a pointer needs; the id of the row behind it is the pointer itself. */
function* rowNeeds(way: Way & { kind: "row" }, condition: unknown, behind: Place, asker: Asker): Generator<Need> {
	if (!isObject(condition)) {
		yield* filterNeeds(condition, behind, asker);
		return;
	}
	for (const [key, value] of Object.entries(condition)) {
		if (key === way.key && way.kept && comparesItself(value)) continue;
		yield* filterNeeds({ [key]: value }, behind, asker);
	}
}

/** What it needs to go from a row to those that are linked to it. */
export function* linkNeeds(way: Way & { kind: "rows" | "any" }, at: Place): Generator<Need> {
	if (way.kind === "any") {
		for (const field of way.fields) yield need(at, field);
		return;
	}
	if (way.field) yield need(at, way.field);
	for (const field of way.by) yield need({ collection: way.to, beyond: true }, field);
}
