import type { Field, Stuff } from "./stuff.ts";

/** A column of linked rows, as seen from a collection that a role reads. */
export interface OneHop {
	collection: string;
	key: string;
	to: string;
	field: Field;
}

/**
 * Every way over one link to a column that the role is shown somewhere. Directus itself lets such a question pass, so that
 * each of them is asked once instead of leaving it to chance.
 */
export function oneHops({ read, fields, links }: Stuff): OneHop[] {
	const steps = links.flatMap(({ collection, field, related_collection, one_field }) => [
		{ collection, key: field, to: related_collection },
		{ collection: related_collection, key: one_field ?? `$FOLLOW(${collection},${field})`, to: collection },
	]);
	return steps
		.filter(({ collection }) => read.has(collection))
		.flatMap((step) =>
			(fields.get(step.to) ?? [])
				.filter(({ name, alias }) => !alias && read.get(step.to)?.includes(name))
				.map((field) => ({ ...step, field })),
		);
}
