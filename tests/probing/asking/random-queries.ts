import fc from "fast-check";
import type { Row } from "./seen-rows.ts";

export interface Field {
	name: string;
	type: string;
	alias: boolean;
}
export interface Link {
	collection: string;
	field: string;
	related_collection: string;
	one_field: string | null;
}

/** What random queries are made of. */
export interface Stuff {
	/** Collections that the role reads, and the columns it is shown. */
	read: ReadonlyMap<string, string[]>;
	fields: ReadonlyMap<string, Field[]>;
	links: Link[];
	/** Rows as they are in truth, hidden ones too: guesses come from there. */
	rows: ReadonlyMap<string, Row[]>;
}

export interface Query {
	collection: string;
	query: Row;
}

/** As many random queries as asked for, the same for the same seed. */
export function randomQueries(stuff: Stuff, count: number, seed: number): Query[] {
	const choices = fc.array(fc.nat(1_000_000), { minLength: 90, maxLength: 90 });
	return fc.sample(choices, { numRuns: count, seed }).map((numbers) => makeQuery(stuff, numbers));
}

function makeQuery({ read, fields, links, rows }: Stuff, numbers: number[]): Query {
	let at = 0;
	const number = (below: number): number => (numbers[at++ % numbers.length] ?? 0) % Math.max(below, 1);
	const chance = (percent: number): boolean => number(100) < percent;
	const oneOf = <Value>(values: readonly Value[]): Value => {
		const value = values[number(values.length)];
		if (value === undefined) throw new Error("There is nothing to choose from.");
		return value;
	};
	const columns = (collection: string): Field[] => (fields.get(collection) ?? []).filter(({ alias }) => !alias);
	const column = (collection: string): Field => {
		const shown = columns(collection).filter(({ name }) => read.get(collection)?.includes(name));
		return oneOf(shown.length > 0 && chance(85) ? shown : columns(collection));
	};
	const linksOf = (collection: string) => [
		...links
			.filter((link) => link.collection === collection)
			.map((link) => ({ key: link.field, to: link.related_collection, isList: false })),
		...links
			.filter((link) => link.related_collection === collection)
			.map((link) => ({
				key: chance(60) && link.one_field ? link.one_field : `$FOLLOW(${link.collection},${link.field})`,
				to: link.collection,
				isList: true,
			})),
	];

	const guess = (collection: string, { name, type }: Field): Row => {
		const known = (rows.get(collection) ?? []).map((row) => row[name]).filter((value) => typeof value !== "object");
		const value = known.length > 0 ? oneOf(known) : 1;
		if (chance(10)) return { [chance(50) ? "_null" : "_nnull"]: true };
		if (type === "boolean") return { _eq: chance(50) };
		if (/string|text/.test(type) && typeof value === "string" && value !== "")
			return { [oneOf(["_starts_with", "_contains", "_icontains", "_nstarts_with"])]: value.slice(0, 1 + number(3)) };
		if (/uuid|json|csv|alias|unknown/.test(type) || value === "")
			return { [oneOf(["_eq", "_neq"])]: value === "" ? "x" : value };
		return { [oneOf(["_eq", "_neq", "_gt", "_lt", "_gte"])]: value };
	};
	const condition = (collection: string, depth: number): Row => {
		if (depth > 0 && chance(15))
			return { [oneOf(["_and", "_or"])]: [0, 1].map(() => condition(collection, depth - 1)) };
		const found = linksOf(collection);
		if (depth > 0 && found.length > 0 && chance(30)) {
			const { key, to, isList } = oneOf(found);
			if (isList && !key.startsWith("$") && chance(15)) return { [`count(${key})`]: { _gt: number(4) } };
			if (isList && chance(15)) return { [key]: { [oneOf(["_some", "_none"])]: condition(to, 0) } };
			return { [key]: condition(to, depth - 1) };
		}
		const field = column(collection);
		if (/timestamp|date/.test(field.type) && chance(20)) return { [`year(${field.name})`]: { _gte: 2020 + number(8) } };
		return { [field.name]: guess(collection, field) };
	};
	const order = (collection: string): string => {
		const found = linksOf(collection).filter(({ key }) => !key.startsWith("$"));
		const link = found.length > 0 && chance(20) ? oneOf(found) : undefined;
		return `${chance(50) ? "-" : ""}${link ? `${link.key}.${column(link.to).name}` : column(collection).name}`;
	};
	const word = (collection: string): string => {
		const field = column(collection);
		const value = rows.get(collection)?.[number(rows.get(collection)?.length ?? 1)]?.[field.name];
		return typeof value === "string" && value.trim() !== "" ? value.slice(0, 4) : "an";
	};

	const collection = oneOf([...read.keys()]);
	const key = read.get(collection)?.includes("id") ? "id" : (read.get(collection)?.[0] ?? "id");
	const query: Row = { limit: chance(30) ? 1 + number(5) : 50, fields: [key, column(collection).name] };
	if (chance(75)) query.filter = condition(collection, 3);
	if (chance(12)) query.search = word(collection);
	if (chance(25)) query.meta = ["filter_count", "total_count"];
	if (chance(15)) {
		query.aggregate = { [oneOf(["count", "countDistinct", "max", "min"])]: [column(collection).name], count: ["*"] };
		delete query.fields;
		query.limit = -1;
		if (chance(50)) query.groupBy = [column(collection).name];
		return { collection, query };
	}
	query.sort = chance(40) ? [order(collection), key] : [key];
	const lists = linksOf(collection).filter((link) => !link.key.startsWith("$"));
	if (lists.length > 0 && chance(30)) {
		const { key: link, to } = oneOf(lists);
		const name = chance(50) ? "made_up" : link;
		if (name !== link) query.alias = { [name]: link };
		const below = read.get(to)?.includes("id") ? "id" : "*";
		query.fields = [key, `${name}.${below}`];
		const sort = chance(30) ? [order(to), "id"] : ["id"];
		query.deep = { [name]: { _sort: sort, _filter: condition(to, 2), ...(chance(40) ? { _limit: 1 } : {}) } };
		if (chance(10)) query.deep = { [name]: { _sort: sort, _search: word(to) } };
	}
	return { collection, query };
}
