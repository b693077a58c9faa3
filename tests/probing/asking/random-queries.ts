import fc from "fast-check";
import { type Choices, choicesOf } from "./choices.ts";
import { type OneHop, oneHops } from "./one-hops.ts";
import { randomCondition } from "./random-condition.ts";
import { randomField } from "./random-field.ts";
import { randomGuess } from "./random-guess.ts";
import { randomOrder } from "./random-order.ts";
import type { Row } from "./seen-rows.ts";
import type { Stuff } from "./stuff.ts";

/** By which the same question is asked: a body, an address, a table to download, one row's address, GraphQL. */
export const doors = ["body", "address", "export", "row", "graphql"] as const;
export type Door = (typeof doors)[number];

export interface Query {
	collection: string;
	query: Row;
	door: Door;
	/** Whose row is asked for, where it is one. */
	key: string;
}

/** As many random queries as asked for, the same for the same seed. */
export function randomQueries(stuff: Stuff, count: number, seed: number): Query[] {
	const numbers = fc.array(fc.nat(1_000_000), { minLength: 120, maxLength: 120 });
	const hops = oneHops(stuff);
	const mixed = fc.sample(fc.shuffledSubarray(hops, { minLength: hops.length }), { numRuns: 1, seed })[0] ?? [];
	return fc.sample(numbers, { numRuns: count, seed }).map((given, index) => {
		const hop = index % 5 < 2 ? mixed[(Math.floor(index / 5) * 2 + (index % 5)) % mixed.length] : undefined;
		return makeQuery(stuff, choicesOf(stuff, given), hop);
	});
}

function makeQuery(stuff: Stuff, choices: Choices, hop?: OneHop): Query {
	const { chance, number, oneOf } = choices;
	const collection = hop?.collection ?? oneOf([...stuff.read.keys()]);
	const key = choices.key(collection);
	const rows = stuff.rows.get(collection) ?? [];
	const asked = {
		collection,
		door: chance(50) ? ("body" as const) : oneOf(doors),
		key: String(rows[number(rows.length)]?.[key] ?? "none"),
	};
	if (hop) return { ...asked, door: "body", query: { fields: [key], ...overLink(stuff, choices, hop, key) } };
	const query: Row = { limit: chance(30) ? 1 + number(5) : 50 };
	if (chance(75)) query.filter = randomCondition(choices, stuff, collection, 3);
	if (chance(15)) query.search = choices.word(collection);
	if (chance(25)) query.meta = ["filter_count", "total_count"];
	if (chance(15)) return { ...asked, query: { ...query, ...grouped(choices, collection), limit: -1 } };
	const sort = chance(40) ? [randomOrder(choices, collection), key] : [key];
	const fields = [key, randomField(choices, stuff, collection)];
	return { ...asked, query: { ...query, sort, fields, ...below(stuff, choices, collection, key) } };
}

/** A condition on linked rows, or an order by them. */
function overLink(stuff: Stuff, choices: Choices, { key: link, to, field }: OneHop, key: string): Row {
	if (choices.chance(20) && field.type !== "json") return { limit: 3, sort: [`${link}.${field.name}`, key] };
	const guess = randomGuess(choices, field, stuff.rows.get(to) ?? []);
	return { limit: 100, sort: [key], filter: { [link]: guess } };
}

const operations = ["count", "countDistinct", "max", "min", "sum", "avg", "sumDistinct"];

/** Numbers instead of rows. */
function grouped({ chance, oneOf, column, key }: Choices, collection: string): Row {
	const counted = oneOf([
		{ [oneOf(operations)]: [column(collection).name], count: ["*"] },
		{ countDistinct: [column(collection).name] },
		{ [oneOf(operations)]: [column(collection).name], countDistinct: [key(collection)] },
	]);
	if (chance(50)) return { aggregate: counted };
	const { name, type } = column(collection);
	const group = /timestamp|date/.test(type) && chance(60) ? `${oneOf(["year", "month"])}(${name})` : name;
	const [operation = "", columns = []] = Object.entries(counted)[0] ?? [];
	const sort = oneOf([group, operation, `${operation}.${columns[0]}`, `-${operation}.${name}`]);
	return { aggregate: counted, groupBy: [group], ...(chance(30) ? { sort: [sort] } : {}) };
}

/** A list or a pointer with a query of its own, perhaps under a made-up name. */
function below(stuff: Stuff, choices: Choices, collection: string, key: string): Row {
	const { chance, oneOf, word } = choices;
	const lists = choices.leads(collection).filter((lead) => !lead.key.startsWith("$"));
	if (lists.length === 0 || !chance(30)) return {};
	const { key: link, to } = oneOf(lists);
	const name = chance(50) ? "made_up" : link;
	const shown = stuff.read.get(to)?.includes("id") ? "id" : "*";
	const sort = chance(30) ? [randomOrder(choices, to), "id"] : ["id"];
	const level = chance(10)
		? { _sort: sort, _search: word(to) }
		: { _sort: sort, _filter: randomCondition(choices, stuff, to, 2), ...(chance(40) ? { _limit: 1 } : {}) };
	const fields = [key, `${name}.${chance(70) ? shown : randomField(choices, stuff, to, 0)}`];
	return { fields, deep: { [name]: level }, ...(name !== link ? { alias: { [name]: link } } : {}) };
}
