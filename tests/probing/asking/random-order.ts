import type { Choices } from "./choices.ts";

/** A column to sort by, perhaps by its year, perhaps of a linked row. */
export function randomOrder({ chance, oneOf, column, leads }: Choices, collection: string): string {
	const found = leads(collection);
	const link = found.length > 0 && chance(20) ? oneOf(found) : undefined;
	const { name, type } = column(link?.to ?? collection);
	const by = /timestamp|date/.test(type) && chance(20) ? `year(${name})` : name;
	return `${chance(50) ? "-" : ""}${link ? `${link.key}.${by}` : by}`;
}
