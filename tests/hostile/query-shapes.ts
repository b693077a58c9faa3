import fc from "fast-check";
import { hostileValue, operators, usualValue } from "./values/values.ts";

export type Query = Record<string, unknown>;

const oddNames = [
	"",
	"*",
	"*.*",
	"*.*.*.*.*.*",
	"__proto__",
	"constructor",
	"toString",
	"hasOwnProperty",
	"a.b",
	"nope",
	"x".repeat(400),
	"$thumbnail",
];

/** How far a query goes astray: half of them only a little, so that they get past whatever looks at them first. */
type Manner = "nearly right" | "wild";

/** Names that a query may use: real fields of the collection, relations of others, functions and nonsense. */
function nameOf(fields: readonly string[], manner: Manner): fc.Arbitrary<string> {
	const real = fc.constantFrom(...fields, "id");
	if (manner === "nearly right") {
		const counted = real.map((name) => `count(${name})`);
		return fc.oneof(
			{ arbitrary: real, weight: 30 },
			{ arbitrary: counted, weight: 2 },
			{ arbitrary: fc.constant("*"), weight: 1 },
		);
	}
	return fc.oneof(
		{ arbitrary: real, weight: 6 },
		{ arbitrary: fc.constantFrom(...oddNames), weight: 1 },
		{ arbitrary: real.map((name) => `count(${name})`), weight: 1 },
		{ arbitrary: real.map((name) => `year(${name})`), weight: 1 },
		{ arbitrary: real.map((name) => `json(${name}, a.b)`), weight: 1 },
		{ arbitrary: fc.constantFrom("$FOLLOW(bookings,yacht)", "$FOLLOW(yachts,marina)", "$FOLLOW(x)"), weight: 1 },
	);
}

function pathOf(fields: readonly string[], manner: Manner): fc.Arbitrary<string> {
	const maxLength = manner === "wild" ? 5 : 2;
	return fc.array(nameOf(fields, manner), { minLength: 1, maxLength }).map((steps) => steps.join("."));
}

function filterOf(fields: readonly string[], manner: Manner): fc.Arbitrary<unknown> {
	const name = nameOf(fields, manner);
	const value = manner === "wild" ? hostileValue : usualValue;
	const { filter } = fc.letrec<{ filter: unknown }>((tie) => ({
		filter: fc.oneof(
			{ maxDepth: 4, withCrossShrink: true },
			fc.tuple(name, fc.constantFrom(...operators), value).map(([field, operator, given]) => ({
				[field]: { [operator]: given },
			})),
			fc.tuple(name, value).map(([field, given]) => ({ [field]: given })),
			fc.tuple(fc.constantFrom(...operators), hostileValue).map(([operator, value]) => ({ [operator]: value })),
			fc
				.tuple(fc.constantFrom("_and", "_or"), fc.array(tie("filter"), { maxLength: 3 }))
				.map(([key, parts]) => ({ [key]: parts })),
			fc.tuple(name, tie("filter")).map(([field, part]) => ({ [field]: part })),
			fc
				.tuple(name, fc.constantFrom("_some", "_none"), tie("filter"))
				.map(([field, key, part]) => ({ [field]: { [key]: part } })),
		),
	}));
	return filter;
}

/** One query as nobody should send it, often nearly right: what is wrong with it may sit anywhere. */
export function hostileQuery(fields: readonly string[]): fc.Arbitrary<Query> {
	return fc.oneof(queryOf(fields, "nearly right"), queryOf(fields, "wild"));
}

function queryOf(fields: readonly string[], manner: Manner): fc.Arbitrary<Query> {
	const path = pathOf(fields, manner);
	const name = nameOf(fields, manner);
	const orValue = <Value>(right: fc.Arbitrary<Value>): fc.Arbitrary<unknown> =>
		fc.oneof(
			{ arbitrary: right as fc.Arbitrary<unknown>, weight: manner === "wild" ? 4 : 40 },
			{ arbitrary: hostileValue, weight: 1 },
		);
	const flat = {
		fields: orValue(fc.array(path, { maxLength: 6 })),
		sort: orValue(
			fc.array(
				path.map((column) => `-${column}`),
				{ maxLength: 3 },
			),
		),
		limit: orValue(fc.constantFrom(-1, 1, 5, 100, 100_000)),
		offset: orValue(fc.constantFrom(0, 3, -1, 1e12)),
		page: orValue(fc.constantFrom(1, 2, -5, 1e12)),
		search: orValue(fc.constantFrom("sea", "%", "'", "\\")),
		meta: orValue(fc.constantFrom("*", "total_count", "filter_count", "x")),
		aggregate: orValue(
			fc
				.tuple(fc.constantFrom("count", "countDistinct", "sum", "avg", "min", "max", "x"), path)
				.map(([name, field]) => ({
					[name]: field,
				})),
		),
		groupBy: orValue(fc.array(path, { maxLength: 3 })),
		alias: orValue(fc.tuple(name, name).map(([to, from]) => ({ [to]: from }))),
		filter: orValue(filterOf(fields, manner)),
		version: orValue(fc.constantFrom("main", "draft", "nope")),
		export: orValue(fc.constantFrom("csv", "json", "xml", "yaml", "exe")),
	};
	const nested = fc.dictionary(
		fc.oneof(name, fc.constantFrom(...Object.keys(flat).map((name) => `_${name}`))),
		fc.oneof(hostileValue, filterOf(fields, manner), fc.record(flat, { requiredKeys: [] })),
		{ maxKeys: 3 },
	);
	const deep = fc.oneof(
		fc.tuple(name, nested).map(([name, level]) => ({ [name]: level })),
		fc.tuple(name, name, nested).map(([outer, inner, level]) => ({ [outer]: { [inner]: level } })),
		nested,
	);
	return someOf({ ...flat, deep: orValue(deep) });
}

/** One to three parts: with all of them wrong at once only the first would ever be tried. */
function someOf(parts: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Query> {
	return fc
		.subarray(Object.keys(parts), { minLength: 1, maxLength: 3 })
		.chain((names) =>
			fc.tuple(...names.map((name) => (parts[name] ?? fc.constant(null)).map((value) => [name, value] as const))),
		)
		.map((entries) => Object.fromEntries(entries));
}
