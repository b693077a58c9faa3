import { z } from "zod";
import { noSuch } from "./failure.ts";
import { integer } from "./parameters.ts";

const created = z.union([
	integer(),
	z.strictObject({
		gt: integer().optional(),
		gte: integer().optional(),
		lt: integer().optional(),
		lte: integer().optional(),
	}),
]);

/** Parameters that every list of Stripe understands. */
export const listParameters = {
	limit: integer(1).pipe(z.int().max(100)).optional(),
	starting_after: z.string().optional(),
	ending_before: z.string().optional(),
	created: created.optional(),
};

interface ListWish {
	limit?: number | undefined;
	starting_after?: string | undefined;
	ending_before?: string | undefined;
	created?: z.output<typeof created> | undefined;
}

const madeAt = (seconds: number, wish: ListWish["created"]): boolean => {
	if (wish === undefined) return true;
	if (typeof wish === "number") return seconds === wish;
	const { gt = -1, gte = 0, lt = Number.POSITIVE_INFINITY, lte = Number.POSITIVE_INFINITY } = wish;
	return seconds > gt && seconds >= gte && seconds < lt && seconds <= lte;
};

/** One page of rows (given oldest first), newest first. */
export const page = <T extends { id: string; created: number }>(url: string, rows: T[], wish: ListWish) => {
	const newest = rows.filter((row) => madeAt(row.created, wish.created)).reverse();
	const { limit = 10, starting_after: after, ending_before: before } = wish;
	const position = (id: string): number => {
		const index = newest.findIndex((row) => row.id === id);
		if (index < 0) throw noSuch("object", id, after ? "starting_after" : "ending_before");
		return index;
	};
	if (before) {
		const end = position(before);
		const data = newest.slice(Math.max(0, end - limit), end);
		return { object: "list" as const, url, has_more: end > limit, data };
	}
	const from = after ? position(after) + 1 : 0;
	return {
		object: "list" as const,
		url,
		has_more: newest.length > from + limit,
		data: newest.slice(from, from + limit),
	};
};
