import type { TestStack } from "../stack.ts";

/** One change that somebody wants to make to rows of a collection. */
export interface Change {
	collection: string;
	id: string;
	fields: Record<string, unknown>;
}

type Answer = { status: number; body: unknown };
export type Door = (stack: TestStack, change: Change) => Promise<Answer>;

const patch = (stack: TestStack, path: string, body: unknown, url = stack.directus.url): Promise<Answer> =>
	stack.api(path, { method: "PATCH", url, body: JSON.stringify(body) });

const graphql = (stack: TestStack, { collection, id, fields }: Change, url: string): Promise<Answer> => {
	const query = `mutation ($data: [update_${collection}_input!]) { update_${collection}_batch(data: $data) { id } }`;
	// GraphQL takes a related row as an object.
	const row = { id, ...fields, ...(fields.yacht ? { yacht: { id: fields.yacht } } : {}) };
	return stack.api("/graphql", { method: "POST", url, body: JSON.stringify({ query, variables: { data: [row] } }) });
};

/** Every way into a row besides SQL itself. */
export const doors: Record<string, Door> = {
	"REST on one row": (stack, { collection, id, fields }) => patch(stack, `/items/${collection}/${id}`, fields),
	"REST with an array": (stack, { collection, id, fields }) =>
		patch(stack, `/items/${collection}`, [{ id, ...fields }]),
	"REST by keys": (stack, { collection, id, fields }) =>
		patch(stack, `/items/${collection}`, { keys: [id], data: fields }),
	GraphQL: (stack, change) => graphql(stack, change, stack.directus.url),
	"another Directus process": (stack, { collection, id, fields }) =>
		patch(stack, `/items/${collection}`, [{ id, ...fields }], stack.second),
	"GraphQL on another process": (stack, change) => graphql(stack, change, stack.second),
	import: async (stack, { collection, id, fields }) => {
		const form = new FormData();
		form.append("file", new Blob([JSON.stringify([{ id, ...fields }])], { type: "application/json" }), "rows.json");
		return stack.api(`/utils/import/${collection}`, { method: "POST", body: form });
	},
};
