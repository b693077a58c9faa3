import { isObject } from "@harborsmith/kit";
import { wayOf } from "../way-of.ts";
import { countsLinks } from "./counts-links.ts";
import { filterNeeds } from "./filter-needs.ts";
import { groupNeeds } from "./group-needs.ts";
import { type Asker, type Need, need } from "./need.ts";
import { sortNeeds } from "./sort-needs.ts";

/** The parts of a Directus query that decide which rows are found, in which order, and what is computed from them. */
export interface ProbedQuery {
	filter?: unknown;
	sort?: unknown;
	search?: unknown;
	aggregate?: unknown;
	group?: unknown;
	deep?: unknown;
	fields?: unknown;
	alias?: unknown;
}

/** Every column on which the answer to a query depends, apart from those that it shows. */
export function* queryNeeds(query: ProbedQuery, collection: string, asker: Asker): Generator<Need> {
	yield* levelNeeds(query, collection, asker);
	yield* deepNeeds(query.deep, collection, query.alias, asker);
}

/** One level: Directus reads it with the person's rights, so that its own columns are seen on readable rows only. */
function* levelNeeds(query: ProbedQuery, collection: string, asker: Asker): Generator<Need> {
	const at = { collection, beyond: false };
	yield* filterNeeds(query.filter, at, asker);
	yield* sortNeeds(query.sort, query.aggregate, at, asker);
	yield* groupNeeds(query.aggregate, query.group, at, asker);
	if (countsLinks(query, collection, asker)) yield need(at, null);
	if (query.search && !asker.sight.maySearch(collection)) yield need(at, null);
}

/** The levels below, by the names under which they are asked for, which may be made up. */
function* deepNeeds(deep: unknown, collection: string, alias: unknown, asker: Asker): Generator<Need> {
	if (!isObject(deep)) return;
	for (const [key, level] of Object.entries(deep)) {
		if (key.startsWith("_") || !isObject(level)) continue;
		const [name = "", scope] = key.split(":");
		const field = isObject(alias) && Object.hasOwn(alias, name) ? String(alias[name]) : name;
		const way = wayOf(asker.schema, collection, scope === undefined ? field : `${field}:${scope}`);
		if (way.kind !== "row" && way.kind !== "rows" && way.kind !== "any") {
			if (Object.keys(level).length > 0) yield need({ collection, beyond: false }, null);
			continue;
		}
		const {
			_filter: filter,
			_sort: sort,
			_search: search,
			_aggregate: aggregate,
			_group: group,
			_alias: names,
		} = level;
		yield* levelNeeds({ filter, sort, search, aggregate, group, alias: names }, way.to, asker);
		yield* deepNeeds(level, way.to, way.kind === "any" ? alias : level._alias, asker);
	}
}
