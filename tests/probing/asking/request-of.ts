import { graphqlOf } from "./graphql-of.ts";
import type { Query } from "./random-queries.ts";
import { pathOf, type Row } from "./seen-rows.ts";
import type { Link } from "./stuff.ts";

export interface Sent {
	path: string;
	init?: { method: string; body: string };
}

/** How a query is sent through its door. What GraphQL has no words for is sent as a body. */
export function requestOf(asked: Query, links: Link[]): Sent {
	const { collection, query, door, key } = asked;
	const { fields, deep, alias } = query;
	const body = { path: pathOf(collection), init: { method: "SEARCH", body: JSON.stringify({ query }) } };
	switch (door) {
		case "address":
			return { path: `${pathOf(collection)}?${parameters(query)}` };
		case "export":
			return { path: `${pathOf(collection)}?export=csv&${parameters(query)}` };
		case "row":
			return { path: `${pathOf(collection)}/${encodeURIComponent(key)}?${parameters({ fields, deep, alias })}` };
		case "graphql": {
			const document = graphqlOf(asked, links);
			const path = collection.startsWith("directus_") ? "/graphql/system" : "/graphql";
			return document ? { path, init: { method: "POST", body: JSON.stringify({ query: document }) } } : body;
		}
		default:
			return body;
	}
}

const parameters = (query: Row): string =>
	Object.entries(query)
		.filter(([, value]) => value !== undefined)
		.flatMap(([name, value]) =>
			Array.isArray(value)
				? value.map((part) => `${name}[]=${encodeURIComponent(String(part))}`)
				: `${name}=${encodeURIComponent(typeof value === "object" ? JSON.stringify(value) : String(value))}`,
		)
		.join("&");
