import type { Choices } from "./choices.ts";
import { pathsInto } from "./paths-into.ts";
import type { Stuff } from "./stuff.ts";

/** Something to be shown of each row: a column, what a function makes of it, or a column of linked rows. */
export function randomField(choices: Choices, stuff: Stuff, collection: string, depth = 2): string {
	const { chance, oneOf, column, leads } = choices;
	const found = leads(collection).filter(({ key }) => !key.startsWith("$"));
	if (depth > 0 && found.length > 0 && chance(15)) {
		const { key, to, isList } = oneOf(found);
		return isList && chance(25) ? `count(${key})` : `${key}.${randomField(choices, stuff, to, depth - 1)}`;
	}
	const { name, type } = column(collection);
	if (/timestamp|date/.test(type) && chance(20)) return `${oneOf(["year", "month", "day"])}(${name})`;
	if (type !== "json" || chance(40)) return name;
	const into = pathsInto((stuff.rows.get(collection) ?? []).find((row) => row[name] !== null)?.[name]);
	return into.length > 0 ? `json(${name}, ${oneOf(into).path})` : `count(${name})`;
}
