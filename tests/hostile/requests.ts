import fc from "fast-check";
import type { SentRequest } from "../support/hostile-client.ts";
import { address } from "./address.ts";
import { hostileGraphql } from "./graphql.ts";
import { hostileQuery } from "./query-shapes.ts";
import type { Surface } from "./schema.ts";
import { malformed } from "./values/malformed.ts";
import { hostileValue, nobody } from "./values/values.ts";

const style = fc.constantFrom("json" as const, "brackets" as const);

type Target = Surface["collections"][number];

const readByAddress = ({ path, fields }: Target): fc.Arbitrary<SentRequest> =>
	fc
		.record({ query: hostileQuery(fields), style, one: fc.constantFrom("", "", "", `/${nobody}`, "/x", "/me", "/1") })
		.map(({ query, style: how, one }) => ({ method: "GET", path: address(`${path}${one}`, query, how) }));

const readByBody = ({ path, fields }: Target): fc.Arbitrary<SentRequest> =>
	fc
		.record({
			query: fc.oneof<fc.Arbitrary<unknown>[]>(hostileQuery(fields), hostileValue),
			keys: fc.option(hostileValue, { nil: undefined }),
		})
		.map((body) => ({ method: "SEARCH", path, body: JSON.stringify(body) }));

/** Changes and deletions: what they name is never there, whatever the hostile part around it does. */
const writeByQuery = ({ path, fields }: Target): fc.Arbitrary<SentRequest> =>
	fc
		.record({ method: fc.constantFrom("PATCH", "DELETE"), query: hostileQuery(fields), data: hostileValue })
		.map(({ method, query: { filter, ...query }, data }) => {
			const harmless = { ...query, filter: { _and: [{ id: { _eq: nobody } }, ...(filter ? [filter] : [])] } };
			return { method, path, body: JSON.stringify({ query: harmless, ...(method === "PATCH" ? { data } : {}) }) };
		});

const writeOne = ({ path, fields }: Target): fc.Arbitrary<SentRequest> =>
	fc
		.record({ field: fc.constantFrom(...fields), value: hostileValue, method: fc.constantFrom("PATCH", "DELETE") })
		.map(({ field, value, method }) => ({
			method,
			path: `${path}/${nobody}`,
			body: JSON.stringify({ [field]: value }),
		}));

/** Lists of what are no rows, and deletions that say of nothing: no right to write makes a row of these. */
const writeNothing = ({ path }: Target): fc.Arbitrary<SentRequest> =>
	fc
		.oneof(
			fc.record({
				method: fc.constantFrom("POST", "PATCH"),
				body: fc.array(fc.constantFrom<unknown>(null, 1, "x", true, [], [null]), { minLength: 1, maxLength: 3 }),
			}),
			fc.record({
				method: fc.constant("DELETE"),
				body: fc.constantFrom<unknown>({ a: 1 }, { keys: null }, { keys: "" }, { keys: "x" }, { query: null }),
			}),
		)
		.map(({ method, body }) => ({ method, path, body: JSON.stringify(body) }));

const routeRequest = ({ path, method }: Surface["routes"][number]): fc.Arbitrary<SentRequest> =>
	fc
		.record({
			parameter: fc.constantFrom("morning-star", "x", "HS-00000000", "%ff", "%00", "..", "a".repeat(500)),
			query: fc.dictionary(
				fc.constantFrom(
					"start",
					"end",
					"from",
					"to",
					"guests",
					"cursor",
					"q",
					"charter_type",
					"per_page",
					"deep",
					"filter",
				),
				hostileValue,
				{ maxKeys: 4 },
			),
			body: fc.oneof(
				hostileValue,
				fc.dictionary(fc.constantFrom("quote", "customer", "yacht", "extras", "preview", "guests"), hostileValue),
			),
			key: fc.constantFrom("", "x", "0".repeat(300), nobody),
			style,
		})
		.map(({ parameter, query, body, key, style: how }) => ({
			method,
			path: address(path.replace(/\{\w+\}/g, parameter), query, how),
			...(key ? { headers: { "idempotency-key": key } } : {}),
			...(method === "GET" ? {} : { body: JSON.stringify(body) }),
		}));

const format = fc.constantFrom<unknown>("csv", "csv", "json", "constructor", "exe", ["csv"], null);

const utility = ({ name, fields }: Target): fc.Arbitrary<SentRequest> =>
	fc
		.record({
			kind: fc.constantFrom("export", "sort", "import"),
			query: hostileQuery(fields),
			value: hostileValue,
			format,
		})
		.map(({ kind, query, value, format: as }) => ({
			method: "POST",
			path: `/utils/${kind}/${name}`,
			body: JSON.stringify(kind === "export" ? { query, format: as, file: value } : { item: value, to: nobody }),
		}));

/** Everything that can be asked of the product, asked wrongly. Nothing of it changes a row. */
export function hostileRequest({ collections, routes }: Surface): fc.Arbitrary<SentRequest> {
	const target = fc.constantFrom(...collections);
	return fc.oneof(
		{ weight: 40, arbitrary: target.chain(readByAddress) },
		{ weight: 12, arbitrary: target.chain(readByBody) },
		{ weight: 8, arbitrary: target.chain(writeByQuery) },
		{ weight: 5, arbitrary: target.chain(writeOne) },
		{ weight: 5, arbitrary: target.chain(writeNothing) },
		{ weight: 15, arbitrary: fc.constantFrom(...routes).chain(routeRequest) },
		{ weight: 5, arbitrary: target.chain(({ fields }) => hostileGraphql(fields)) },
		{ weight: 5, arbitrary: target.chain(utility) },
		{ weight: 10, arbitrary: malformed },
	);
}
