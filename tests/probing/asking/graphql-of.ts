import { filterOf } from "./graphql-filter.ts";
import type { Query } from "./random-queries.ts";
import type { Row } from "./seen-rows.ts";
import type { Link } from "./stuff.ts";

/** A query in GraphQL; undefined where it asks for what GraphQL has no words for, such as rows that point here by `$FOLLOW`. */
export function graphqlOf(
	{ collection, query }: Pick<Query, "collection" | "query">,
	links: Link[],
): string | undefined {
	const name = collection.replace("directus_", "");
	const args = argumentsOf(query, collection, links);
	const shown = query.aggregate ? numbersOf(query) : selection(query, collection, links);
	if (!args || !shown) return undefined;
	return `{ ${name}${query.aggregate ? "_aggregated" : ""}${args} { ${shown} } }`;
}

function argumentsOf(
	{ filter, sort, search, limit, groupBy }: Row,
	collection: string,
	links: Link[],
): string | undefined {
	const said = filter === undefined ? undefined : filterOf(filter, collection, links);
	if (filter !== undefined && said === undefined) return undefined;
	const given = Object.entries({ filter: said, sort, search, limit, groupBy }).filter(
		([, value]) => value !== undefined,
	);
	return given.length > 0 ? `(${given.map(([name, value]) => `${name}: ${literal(value)}`).join(", ")})` : " ";
}

function numbersOf({ aggregate, groupBy }: Row): string {
	const numbers = Object.entries(aggregate as Record<string, string[]>).flatMap(([operation, columns]) => {
		const named = columns.filter((column) => column !== "*");
		return [
			columns.includes("*") ? "countAll" : [],
			named.length > 0 ? `${operation} { ${named.join(" ")} }` : [],
		].flat();
	});
	return [groupBy ? "group" : [], numbers].flat().join(" ");
}

function selection({ fields, deep, alias }: Row, collection: string, links: Link[]): string | undefined {
	const parts = (fields as string[]).map((field) => {
		const [first = "", ...rest] = field.split(".");
		const name = (alias as Record<string, string> | undefined)?.[first] ?? first;
		const level = (deep as Record<string, Row> | undefined)?.[first] ?? {};
		return part({ shownAs: first, name, rest, level }, collection, links);
	});
	return parts.includes(undefined) ? undefined : parts.join(" ");
}

interface Part {
	shownAs: string;
	name: string;
	rest: string[];
	level: Row;
}

function part({ shownAs, name, rest, level }: Part, collection: string, links: Link[]): string | undefined {
	const [, call, column = ""] = /^(\w+)\((.+)\)$/.exec(name) ?? [];
	if (call) return call === "json" ? undefined : `${column}_func { ${call} }`;
	const pointer = links.find((link) => link.collection === collection && link.field === name);
	const list = links.find((link) => link.related_collection === collection && link.one_field === name);
	const to = pointer?.related_collection ?? list?.collection;
	if (!to) return name === "*" ? undefined : name;
	const query = Object.fromEntries(Object.entries(level).map(([key, value]) => [key.slice(1), value]));
	const args = argumentsOf(pointer ? {} : query, to, links);
	const below = selection({ fields: [rest.length > 0 ? rest.join(".") : "id"] }, to, links);
	return args && below ? `${shownAs === name ? "" : `${shownAs}: `}${name}${args} { ${below} }` : undefined;
}

/** A value as GraphQL writes it. */
function literal(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
	if (typeof value !== "object" || value === null) return JSON.stringify(value);
	return `{ ${Object.entries(value)
		.map(([key, part]) => `${key}: ${literal(part)}`)
		.join(", ")} }`;
}
