import type { HostileClient } from "../support/hostile-client.ts";
import { address } from "./address.ts";
import type { Query } from "./query-shapes.ts";
import type { SocketDoor } from "./socket-door.ts";
import { nobody } from "./values/values.ts";

export interface Answer {
	status: number;
	body: string;
}

/** One way for a query to come in. */
export type Door = (query: Query) => Promise<Answer>;

/** Every door of Directus through which a query comes, as a person who may read content. */
export function everyDoor(client: HostileClient, token: string, socket: SocketDoor): Record<string, Door> {
	const post = (method: string, path: string, body: unknown): Promise<Answer> =>
		client.send({ method, path, body: JSON.stringify(body), token });
	const of = (query: Query): Query => ({ ...query, filter: { _and: [{ id: { _eq: nobody } }, query.filter ?? {}] } });
	return {
		"an address": (query) => client.send({ method: "GET", path: address("/items/yachts", query, "json"), token }),
		"an address of ours": (query) =>
			client.send({ method: "GET", path: address("/charter/health/live", query, "brackets") }),
		SEARCH: (query) => post("SEARCH", "/items/yachts", { query }),
		"an export": (query) => post("POST", "/utils/export/yachts", { query, format: "json" }),
		"a change by query": (query) => post("PATCH", "/items/pages", { query: of(query), data: {} }),
		"a deletion by query": (query) => post("DELETE", "/items/pages", { query: of(query) }),
		GraphQL: (query) =>
			post("POST", "/graphql", {
				query:
					"query($f: yachts_filter, $s: [String], $l: Int) { yachts(filter: $f, sort: $s, limit: $l) { id marina(filter: $f) { id } } }",
				variables: { f: query.filter, s: query.sort, l: query.limit },
			}),
		"a socket": (query) => socket.send({ type: "items", action: "read", collection: "yachts", query }),
		"a subscription": (query) => socket.send({ type: "subscribe", collection: "yachts", query }),
	};
}
