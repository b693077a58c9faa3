import { invalidInput } from "@harborsmith/kit";
import { z } from "zod";

const cursorShape = z.tuple([z.string(), z.number(), z.string()]);

/** The last row of a page: what it was ordered by, its rank in that order, and its id for rows of equal rank. */
export type Cursor = { order_by: string; rank: number; id: string };

export const encodeCursor = (cursor: Cursor): string =>
	Buffer.from(JSON.stringify([cursor.order_by, cursor.rank, cursor.id])).toString("base64url");

const parsed = (text: string): unknown => {
	try {
		return JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
	} catch {
		return undefined;
	}
};

/** @throws INVALID_INPUT for a cursor that is not ours or belongs to another order */
export const decodeCursor = (text: string, order_by: string): Cursor => {
	const result = cursorShape.safeParse(parsed(text));
	if (!result.success || result.data[0] !== order_by) {
		throw invalidInput([{ field: "cursor", issue: "does not belong to this search" }]);
	}
	const [, rank, id] = result.data;
	return { order_by, rank, id };
};
