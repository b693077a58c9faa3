import type { Field, Stuff } from "./stuff.ts";

/** Where a key of a query leads: along a pointer, or back to the rows that point here. */
export interface Lead {
	key: string;
	to: string;
	isList: boolean;
}

/** What one query is made of, chosen by its numbers alone. */
export interface Choices {
	number(below: number): number;
	chance(percent: number): boolean;
	oneOf<Value>(values: readonly Value[]): Value;
	/** Mostly one that the role is shown, in `hidden` per cent any. */
	column(collection: string, hidden?: number): Field;
	leads(collection: string): Lead[];
	/** The beginning of a text that stands somewhere in the collection, in a hidden column as likely as in a shown one. */
	word(collection: string): string;
	/** The column by which its rows are told apart. */
	key(collection: string): string;
}

export function choicesOf({ read, fields, links, rows }: Stuff, numbers: number[]): Choices {
	let at = 0;
	const number = (below: number): number => (numbers[at++ % numbers.length] ?? 0) % Math.max(below, 1);
	const chance = (percent: number): boolean => number(100) < percent;
	const oneOf = <Value>(values: readonly Value[]): Value => {
		const value = values[number(values.length)];
		if (value === undefined) throw new Error("There is nothing to choose from.");
		return value;
	};
	const column = (collection: string, hidden = 15): Field => {
		const all = (fields.get(collection) ?? []).filter(({ alias }) => !alias);
		const shown = all.filter(({ name }) => read.get(collection)?.includes(name));
		return oneOf(shown.length > 0 && !chance(hidden) ? shown : all);
	};
	const leads = (collection: string): Lead[] => [
		...links
			.filter((link) => link.collection === collection)
			.map((link) => ({ key: link.field, to: link.related_collection, isList: false })),
		...links
			.filter((link) => link.related_collection === collection)
			.map((link) => ({
				key: chance(60) && link.one_field ? link.one_field : `$FOLLOW(${link.collection},${link.field})`,
				to: link.collection,
				isList: true,
			})),
	];
	const word = (collection: string): string => {
		const known = rows.get(collection) ?? [];
		const value = known[number(known.length)]?.[column(collection, 50).name];
		return typeof value === "string" && value.trim() !== "" ? value.slice(0, 4) : "an";
	};
	const key = (collection: string): string =>
		read.get(collection)?.includes("id") ? "id" : (read.get(collection)?.[0] ?? "id");
	return { number, chance, oneOf, column, leads, word, key };
}
