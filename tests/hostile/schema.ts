import { z } from "zod";
import type { TestStack } from "../support/stack.ts";

const fieldRows = z.object({ data: z.array(z.object({ collection: z.string(), field: z.string() })) });
const document = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });

export interface Surface {
	/** Collections, Directus's own included, with their fields. */
	collections: { name: string; fields: string[]; path: string }[];
	/** Paths and methods of the OpenAPI document. */
	routes: { path: string; method: string }[];
}

const pathOf = (collection: string): string =>
	collection.startsWith("directus_") ? `/${collection.slice("directus_".length)}` : `/items/${collection}`;

/** What can be asked of the running product, from its own two descriptions. */
export async function readSurface({ api }: TestStack): Promise<Surface> {
	const { data } = fieldRows.parse((await api("/fields")).body);
	const fields = new Map<string, string[]>();
	for (const { collection, field } of data) fields.set(collection, [...(fields.get(collection) ?? []), field]);
	const { paths } = document.parse((await api("/charter/openapi.json", { token: null })).body);
	return {
		collections: [...fields].map(([name, own]) => ({ name, fields: own, path: pathOf(name) })),
		routes: Object.entries(paths).flatMap(([path, methods]) =>
			Object.keys(methods).map((method) => ({ path, method: method.toUpperCase() })),
		),
	};
}
