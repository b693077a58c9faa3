import { z } from "zod";
import type { TestStack } from "../../support/stack.ts";

const Fields = z.object({
	data: z.array(
		z.object({
			collection: z.string(),
			field: z.string(),
			type: z.string(),
			meta: z.object({ special: z.array(z.string()).nullable(), validation: z.unknown().optional() }).nullable(),
		}),
	),
});

/** A value that a column, or a list of linked rows, never holds. */
export interface UnfitValue {
	collection: string;
	field: string;
	value: unknown;
}

const numbers = [1e308, -1e20, "1e308", "Infinity", "NaN", "1.00000000000000000001x"];
const lists = [[null], [true], [[1]], ["x"], { create: [null] }, { update: [{}] }, { delete: [null] }, "x", 5];
const listKinds = new Set(["o2m", "m2m", "m2a", "files"]);

/** Every such value for every column of the product's own collections, from Directus's description of them. */
export async function unfitValues({ api }: TestStack): Promise<UnfitValue[]> {
	const { data } = Fields.parse((await api("/fields")).body);
	return data
		.filter(({ collection }) => !collection.startsWith("directus_"))
		.flatMap(({ collection, field, type, meta }) =>
			valuesFor(type, meta?.special ?? [], meta?.validation).map((value) => ({ collection, field, value })),
		);
}

function valuesFor(type: string, special: readonly string[], rule: unknown): unknown[] {
	if (/^(integer|bigInteger|float|decimal)$/.test(type)) return numbers;
	if (special.some((kind) => listKinds.has(kind))) return lists;
	return JSON.stringify(rule ?? null).includes("starts_with") ? [""] : [];
}
