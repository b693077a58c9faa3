import type { Choices } from "./choices.ts";
import { pathsInto } from "./paths-into.ts";
import type { Row } from "./seen-rows.ts";
import type { Field } from "./stuff.ts";

const parts = ["year", "month", "week", "day", "weekday", "hour"];

/** A condition on one column of a row, by a value that stands there somewhere in truth. */
export function randomGuess({ chance, number, oneOf }: Choices, { name, type }: Field, rows: readonly Row[]): Row {
	const known = rows.map((row) => row[name]).filter((value) => value !== null && value !== undefined);
	const value = known.length > 0 ? oneOf(known) : 1;
	if (/timestamp|date/.test(type) && chance(20)) {
		const part = oneOf(parts.slice(0, type === "date" ? 5 : 6));
		return { [`${part}(${name})`]: part === "year" ? { _gte: 2020 + number(8) } : { _eq: number(30) } };
	}
	if (chance(10)) return { [name]: { [chance(50) ? "_null" : "_nnull"]: true } };
	if (type === "json") return jsonGuess(name, value, { chance, number, oneOf });
	if (type === "boolean") return { [name]: { _eq: chance(50) } };
	if (chance(10)) return { [name]: { [oneOf(["_in", "_nin"])]: [value, known.length > 0 ? oneOf(known) : 2] } };
	if (/string|text/.test(type) && typeof value === "string" && value !== "") {
		const operator = oneOf([
			"_starts_with",
			"_contains",
			"_icontains",
			"_nstarts_with",
			"_ends_with",
			"_ieq",
			"_empty",
		]);
		if (operator === "_empty") return { [name]: { _empty: true } };
		if (operator === "_ends_with") return { [name]: { _ends_with: value.slice(-1 - number(3)) } };
		return { [name]: { [operator]: operator === "_ieq" ? value : value.slice(0, 1 + number(3)) } };
	}
	if (/uuid|csv|alias|unknown/.test(type) || value === "")
		return { [name]: { [oneOf(["_eq", "_neq"])]: value === "" ? "x" : value } };
	if (chance(10)) return { [name]: { _between: [value, oneOf(known.length > 0 ? known : [9])] } };
	return { [name]: { [oneOf(["_eq", "_neq", "_gt", "_lt", "_gte", "_lte"])]: value } };
}

/** Structured values are compared whole, counted, and looked into by a path. */
function jsonGuess(
	name: string,
	value: unknown,
	{ chance, number, oneOf }: Pick<Choices, "chance" | "number" | "oneOf">,
): Row {
	if (chance(20)) return { [`count(${name})`]: { [oneOf(["_eq", "_gt"])]: number(4) } };
	const found = pathsInto(value);
	if (found.length === 0 || chance(30))
		return { [name]: { [oneOf(["_eq", "_contains", "_empty", "_nempty"])]: chance(50) ? "a" : true } };
	const { path, value: text } = oneOf(found);
	return { [`json(${name}, ${path})`]: { [oneOf(["_eq", "_starts_with", "_nnull"])]: chance(80) ? text : true } };
}
