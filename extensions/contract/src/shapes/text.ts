import { bounds } from "@harborsmith/domain/bounds";
import * as z from "zod/mini";

/** Control characters other than tab and line ends, and halves of surrogate pairs. */
const unfit = /[^\P{Cc}\t\n\r]|\p{Cs}/u;

/** Text from a stranger: trimmed, bounded, well formed, without control characters (Postgres refuses NUL). */
export const plainText = (maximum: number, minimum = 1) =>
	z.string().check(
		z.trim(),
		z.minLength(minimum),
		z.maxLength(maximum),
		z.refine((text) => !unfit.test(text), "must not contain control characters"),
	);

/** A whole number in a query string or a body. */
export const wholeNumber = (minimum: number, maximum: number) =>
	z.pipe(
		z.union([z.int(), z.pipe(z.string().check(z.regex(/^-?\d{1,15}$/)), z.transform(Number))], {
			error: ({ input }) => (input === undefined ? undefined : "must be a whole number"),
		}),
		z.int().check(z.minimum(minimum), z.maximum(maximum)),
	);

export const slug = z
	.string()
	.check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be a slug such as sea-breeze"), z.maxLength(100));

export const searchText = plainText(bounds.search);

/** Guests of one charter. */
export const guests = z.int().check(z.minimum(1), z.maximum(bounds.guests));

export const wishes = z.nullish(plainText(bounds.wishes, 0));

export const reason = z
	.nullish(plainText(bounds.reason, 0))
	.check(z.describe("for the history; guests read that of a cancellation"));
