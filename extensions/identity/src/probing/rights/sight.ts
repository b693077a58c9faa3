import type { SchemaOverview } from "@directus/types";
import { isObject } from "@harborsmith/kit";
import { goesThroughList } from "./goes-through-list.ts";

/** One read permission: the rows it reaches, a Directus filter as it is stored, and the columns that it shows of them. */
export interface ReadRight {
	collection: string;
	rows: Record<string, unknown> | null;
	fields: readonly string[];
}

/** What a person sees, so that a query can be held against it. */
export interface Sight {
	/** They read the column on every row that they may read. */
	reads(collection: string, field: string): boolean;
	/** They read the column on every row there is. */
	readsAll(collection: string, field: string): boolean;
	/** They read every row there is, of some column at least. */
	readsAllRows(collection: string): boolean;
	/** Directus's search looks at no other columns than those. */
	maySearch(collection: string): boolean;
	/** Their right to its rows depends on lists of other rows. */
	findsThroughLists(collection: string): boolean;
	/** Row rules of which each alone makes a row readable, with the person's id in place of `$CURRENT_USER`. */
	rules(collection: string): unknown[];
}

const has = (fields: ReadonlySet<string>, field: string): boolean => fields.has("*") || fields.has(field);

/** Makes the sight of a person who holds these rights. Where two rights show different columns of different rows, only
 * what both show is read everywhere: a filter on the rest would tell what stands in the rows of the other. */
export function sightOf(rights: readonly ReadRight[], schema: SchemaOverview, me: string | null): Sight {
	const seen = new Map<string, Seen>();
	for (const right of rights) {
		const of: Seen = seen.get(right.collection) ?? {
			everywhere: new Set(),
			allRows: false,
			byRule: new Map(),
			rules: [],
		};
		seen.set(right.collection, of);
		const whole = right.rows === null || Object.keys(right.rows).length === 0;
		of.allRows ||= whole;
		if (!whole) of.rules.push(...alternatives(withMe(right.rows, me)));
		const key = JSON.stringify(whole ? {} : right.rows);
		const columns = of.byRule.get(key) ?? new Set();
		of.byRule.set(key, columns);
		for (const field of right.fields) {
			columns.add(field);
			if (whole) of.everywhere.add(field);
		}
	}

	const secret = (collection: string, field: string): boolean =>
		(schema.collections[collection]?.fields[field]?.special ?? []).some((mark) =>
			/^(conceal|hash|encrypt)$/.test(mark),
		);
	const readsAll: Sight["readsAll"] = (collection, field) =>
		has(seen.get(collection)?.everywhere ?? nothing, field) && !secret(collection, field);
	const reads: Sight["reads"] = (collection, field) => {
		const of = seen.get(collection);
		if (!of || secret(collection, field)) return false;
		return has(of.everywhere, field) || [...of.byRule.values()].every((columns) => has(columns, field));
	};
	return {
		reads,
		readsAll,
		readsAllRows: (collection) => seen.get(collection)?.allRows ?? false,
		// It looks at each row only at the columns shown there, unless one right shows all columns: then at all, everywhere.
		maySearch: (collection) =>
			![...(seen.get(collection)?.byRule.values() ?? [])].some((columns) => columns.has("*")) ||
			Object.values(schema.collections[collection]?.fields ?? {}).every(
				({ field, alias }) => alias || secret(collection, field) || reads(collection, field),
			),
		findsThroughLists: (collection) =>
			seen.get(collection)?.rules.some((rule) => goesThroughList(rule, collection, schema)) ?? false,
		rules: (collection) => seen.get(collection)?.rules ?? [],
	};
}

interface Seen {
	everywhere: Set<string>;
	allRows: boolean;
	byRule: Map<string, Set<string>>;
	rules: unknown[];
}

const nothing: ReadonlySet<string> = new Set();

/** The rules that an "or" joins; a rule alone otherwise. */
function alternatives(rule: unknown): unknown[] {
	if (!isObject(rule)) return [];
	const [[key, value] = ["", undefined], ...others] = Object.entries(rule);
	if (others.length > 0 || !Array.isArray(value)) return [rule];
	if (key === "_or" || value.length === 1) return value.flatMap(alternatives);
	return [rule];
}

function withMe(rule: unknown, me: string | null): unknown {
	if (rule === "$CURRENT_USER") return me;
	if (Array.isArray(rule)) return rule.map((part) => withMe(part, me));
	if (!isObject(rule)) return rule;
	return Object.fromEntries(Object.entries(rule).map(([key, value]) => [key, withMe(value, me)]));
}
