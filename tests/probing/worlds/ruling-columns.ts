import type { Link } from "../asking/stuff.ts";
import type { ReadRule } from "./read-rules.ts";

/** The columns, by their tables, on which it depends which rows somebody reads: those that the rules look at, no others. */
export function rulingColumns(rules: ReadRule[], links: Link[]): Map<string, Set<string>> {
	const found = new Map<string, Set<string>>();
	const add = (table: string, column: string): void => {
		found.set(table, (found.get(table) ?? new Set()).add(column));
	};
	const walk = (rule: unknown, table: string): void => {
		if (Array.isArray(rule)) for (const part of rule) walk(part, table);
		if (typeof rule !== "object" || rule === null || Array.isArray(rule)) return;
		for (const [key, value] of Object.entries(rule)) {
			if (/^_(and|or|some|none)$/.test(key)) walk(value, table);
			else if (!key.startsWith("_")) step(key.replace(/^\w+\((.+)\)$/, "$1"), value, table);
		}
	};
	const step = (key: string, value: unknown, table: string): void => {
		const list = links.find((link) => link.related_collection === table && link.one_field === key);
		const pointer = links.find((link) => link.collection === table && link.field === key);
		add(list?.collection ?? table, list?.field ?? key);
		const next = list?.collection ?? pointer?.related_collection;
		if (next) walk(value, next);
	};
	for (const { collection, permissions } of rules) walk(permissions, collection);
	return found;
}
