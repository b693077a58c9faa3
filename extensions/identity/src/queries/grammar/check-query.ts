import { isObject } from "@harborsmith/kit";
import { type Budget, createBudget } from "./budget.ts";
import { checkFilter } from "./check-filter.ts";
import { checkPaths, isWide } from "./check-paths.ts";
import { exportFormats } from "./export-formats.ts";
import { queryLimits } from "./limits.ts";
import { refuseInput } from "./refuse-input.ts";
import { checkKey, readJson } from "./values.ts";

type Check = (value: unknown, field: string, budget: Budget) => void;

const wholeFrom =
	(minimum: number): Check =>
	(value, field) => {
		const number = typeof value === "string" && /^-?\d{1,10}$/.test(value) ? Number(value) : value;
		if (!Number.isInteger(number) || Number(number) < minimum || Number(number) > queryLimits.rows)
			refuseInput(field, `must be a whole number from ${minimum} to ${queryLimits.rows}`);
	};

const text =
	(maximum: number): Check =>
	(value, field) => {
		if (typeof value !== "string" || value.length > maximum || value.includes("\0"))
			refuseInput(field, `must be text of at most ${maximum} characters without control characters`);
	};

const oneOf =
	(...allowed: string[]): Check =>
	(value, field) => {
		const given = typeof value === "string" ? value.split(",") : value;
		if (!Array.isArray(given) || !given.every((entry) => allowed.includes(entry)))
			refuseInput(field, `must be one of ${allowed.join(", ")}`);
	};

const paths: Check = (value, field, budget) => {
	checkPaths(value, field, budget);
};

const sort: Check = (value, field, budget) => {
	for (const path of checkPaths(value, field, budget)) budget.spend("joins", field, path.split(".").length - 1);
};

/** Directus groups by columns of the list itself, plain or by a function. */
const groups: Check = (value, field, budget) => {
	const given = checkPaths(value, field, budget);
	if (given.length === 0 || given.some((path) => !/^\s*(\w+|\w+\(.+\))\s*$/s.test(path)))
		refuseInput(field, "must name columns of this list");
};

const functions = ["count", "countDistinct", "countAll", "avg", "avgDistinct", "sum", "sumDistinct", "min", "max"];

const aggregate: Check = (value, field, budget) => {
	const given = readJson(value, field);
	if (!isObject(given)) refuseInput(field, "must be an object");
	for (const [name, columns] of Object.entries(given)) {
		if (!functions.includes(name)) refuseInput(field, `knows ${functions.join(", ")}`);
		if (name === "countAll" && typeof columns === "boolean") continue;
		const named = checkPaths(columns, field, budget);
		if (named.length > queryLimits.aggregates) refuseInput(field, `has more than ${queryLimits.aggregates} entries`);
		if (!named.every((column) => plain.test(column) || column === "*"))
			refuseInput(field, "must name columns of this list");
	}
};

/** A name without functions, wildcards and paths: an alias `*` would be replaced by itself for ever. */
const plain = /^[\p{L}\p{N}_-]{1,100}$/u;

const alias: Check = (value, field, budget) => {
	const given = readJson(value, field);
	if (!isObject(given)) refuseInput(field, "must be an object");
	for (const [key, name] of Object.entries(given)) {
		budget.spend("aliases", field);
		checkKey(key, field);
		if (typeof name !== "string" || !plain.test(key) || !plain.test(name))
			refuseInput(field, "must give fields other names");
	}
};

const deep: Check = (value, field, budget) => {
	const given = readJson(value, field);
	if (!isObject(given)) refuseInput(field, "must be an object");
	checkLevel(given, 0, budget);
};

/** Names with `_` are the options of the nested list, every other name is a relation inside it. */
function checkLevel(level: Record<string, unknown>, depth: number, budget: Budget): void {
	if (depth > queryLimits.deep) refuseInput("deep", `is nested deeper than ${queryLimits.deep}`);
	const options: Record<string, unknown> = {};
	for (const [key, value] of Object.entries(level)) {
		budget.spend("nodes", "deep");
		checkKey(key, "deep");
		if (key.startsWith("_")) options[key.slice(1)] = value;
		else if (isObject(value)) checkLevel(value, depth + 1, budget);
		else refuseInput("deep", "holds relations, and options that begin with _");
	}
	checkParts(options, "deep._", budget);
}

const anything: Check = () => undefined;

/** Everything that Directus reads as a query. */
const parts: Record<string, Check> = {
	fields: paths,
	groupBy: groups,
	sort,
	filter: checkFilter,
	limit: wholeFrom(-1),
	offset: wholeFrom(0),
	page: wholeFrom(0),
	search: text(queryLimits.search),
	meta: oneOf("*", "total_count", "filter_count"),
	aggregate,
	alias,
	deep,
	export: oneOf(...exportFormats),
	version: text(100),
	versionRaw: anything,
	backlink: anything,
};

/** What Directus leaves out of a query as if it were not given. */
const isAbsent = (value: unknown): boolean => value === undefined || value === null || value === "";

function checkParts(query: Record<string, unknown>, prefix: string, budget: Budget): void {
	for (const [name, check] of Object.entries(parts)) {
		if (Object.hasOwn(query, name) && !isAbsent(query[name])) check(query[name], `${prefix}${name}`, budget);
	}
	checkWidth(query, prefix, budget);
}

function checkWidth({ fields, limit }: Record<string, unknown>, prefix: string, budget: Budget): void {
	if (isAbsent(fields) || isAbsent(limit) || !isWide(checkPaths(fields, `${prefix}fields`, budget))) return;
	if (Number(limit) < 0 || Number(limit) > queryLimits.wideRows)
		refuseInput(`${prefix}limit`, `may be at most ${queryLimits.wideRows} where all linked rows come along (*.*)`);
}

/**
 * A query as it enters, before Directus reads it. What this lets pass the host can parse without failing, and the
 * database can answer in bounded time; names of collections and rights are checked later.
 * @throws INVALID_INPUT with the part that is wrong
 */
export function checkQuery(query: Record<string, unknown>, prefix = "", budget = createBudget()): void {
	checkParts(query, prefix, budget);
}
