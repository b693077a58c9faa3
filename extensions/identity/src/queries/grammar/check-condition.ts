import { isObject } from "@harborsmith/kit";
import type { Budget } from "./budget.ts";
import { checkShape } from "./check-shape.ts";
import { refuseInput } from "./refuse-input.ts";
import { isPrimitive, readJson } from "./values.ts";

type Check = (value: unknown, operator: string, budget: Budget) => void;

const one: Check = (value, operator) => {
	if (!isPrimitive(value)) refuseInput(operator, "must be text, a number, true, false or null");
};

const yesOrNo: Check = (value, operator) => {
	if (typeof value === "boolean" || value === null) return;
	if (!["", "true", "false", "null", "1", "0"].includes(String(value))) refuseInput(operator, "must be true or false");
};

const entriesOf = (value: unknown): unknown[] => {
	if (typeof value === "string") return value.split(",");
	if (Array.isArray(value)) return value;
	return isObject(value) ? Object.values(value) : [value];
};

const list: Check = (value, operator, budget) => {
	const entries = entriesOf(value);
	budget.spend("nodes", operator, entries.length);
	if (!entries.every(isPrimitive)) refuseInput(operator, "must be a list of texts or numbers");
};

const pair: Check = (value, operator, budget) => {
	list(value, operator, budget);
	if (entriesOf(value).length !== 2) refuseInput(operator, "must be two values");
};

/** What Directus turns into something other than text before it folds the case of it. */
const noText = /^(true|false|null|NULL|\$NOW.*|\$CURRENT_.*)$/s;

const foldable: Check = (value, operator) => {
	if (typeof value !== "string" || noText.test(value)) refuseInput(operator, "must be text");
};

const shape: Check = (value, operator, budget) => {
	const geometry = readJson(value, operator);
	if (!isObject(geometry) || typeof geometry.type !== "string") refuseInput(operator, "must be a GeoJSON object");
	checkShape(geometry, operator, { depth: 8, values: 2_000 });
	budget.spend("nodes", operator, 100);
};

/** Every operator of Directus 11 and 12 that compares, with what it may be compared with. */
const operators: Record<string, Check> = {
	...Object.fromEntries(["_null", "_nnull", "_empty", "_nempty"].map((name) => [name, yesOrNo])),
	...Object.fromEntries(["_in", "_nin"].map((name) => [name, list])),
	...Object.fromEntries(["_between", "_nbetween"].map((name) => [name, pair])),
	...Object.fromEntries(
		[
			"_ieq",
			"_nieq",
			"_icontains",
			"_nicontains",
			"_istarts_with",
			"_nistarts_with",
			"_iends_with",
			"_niends_with",
		].map((name) => [name, foldable]),
	),
	...Object.fromEntries(
		["_intersects", "_nintersects", "_intersects_bbox", "_nintersects_bbox"].map((name) => [name, shape]),
	),
	...Object.fromEntries(
		[
			"_eq",
			"_neq",
			"_contains",
			"_ncontains",
			"_starts_with",
			"_nstarts_with",
			"_ends_with",
			"_nends_with",
			"_gt",
			"_gte",
			"_lt",
			"_lte",
		].map((name) => [name, one]),
	),
};

/** One comparison of a filter. @throws INVALID_INPUT for an unknown operator or a value that it cannot compare with */
export function checkCondition(operator: string, value: unknown, budget: Budget): void {
	const check = Object.hasOwn(operators, operator) ? operators[operator] : undefined;
	if (!check) refuseInput(operator, "is no operator");
	budget.spend("conditions", operator);
	if (typeof value === "string" && value.includes("\0")) refuseInput(operator, "must not contain control characters");
	check(value, operator, budget);
}
