import type { Choices } from "./choices.ts";
import { randomGuess } from "./random-guess.ts";
import type { Row } from "./seen-rows.ts";
import type { Stuff } from "./stuff.ts";

/** A filter of one collection that goes at most `depth` links and joins deep. */
export function randomCondition(choices: Choices, stuff: Stuff, collection: string, depth: number): Row {
	const { chance, number, oneOf, column, leads } = choices;
	const inside = (of: string, below: number): Row => randomCondition(choices, stuff, of, below);
	if (depth > 0 && chance(15)) return { [oneOf(["_and", "_or"])]: [0, 1].map(() => inside(collection, depth - 1)) };
	const found = leads(collection);
	if (depth > 0 && found.length > 0 && chance(30)) {
		const { key, to, isList } = oneOf(found);
		if (isList && !key.startsWith("$") && chance(15)) return { [`count(${key})`]: { _gt: number(4) } };
		if (isList && chance(15)) return { [key]: { [oneOf(["_some", "_none"])]: inside(to, 0) } };
		if (chance(10)) return { [key]: { [oneOf(["_null", "_nnull"])]: true } };
		return { [key]: inside(to, depth - 1) };
	}
	return randomGuess(choices, column(collection), stuff.rows.get(collection) ?? []);
}
