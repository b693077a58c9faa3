import type { z } from "zod";

/**
 * Reads what Stripe sent. A surprise there is our fault or theirs, never the caller's, so it is no input error.
 * @throws Error with the schema's complaint as its cause
 */
export const read = <Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> => {
	const result = schema.safeParse(value);
	if (result.success) return result.data;
	throw new Error("Stripe sent something in a shape that we do not know.", { cause: result.error });
};
