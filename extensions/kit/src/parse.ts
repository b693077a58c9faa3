import { z } from "zod";
import { charterError } from "./charter-error.ts";
import { issueText } from "./issue-text.ts";

export type FieldIssue = { field: string; issue: string };

/** One entry per rejected field, with a dotted path such as `extras.0.quantity`. */
export const fieldIssues = (error: z.ZodError): FieldIssue[] =>
	error.issues.slice(0, 20).map((issue) => ({
		field: issue.path.map(String).join(".") || "body",
		issue: issue.message,
	}));

/** The contract's INVALID_INPUT for what zod refused. */
export const invalidInput = (details: FieldIssue[]) => {
	const [first] = details;
	const sentence = first ? `${first.field}: ${first.issue}` : "The request could not be understood.";
	return charterError("INVALID_INPUT", sentence, { details });
};

/**
 * Reads unknown input with a schema.
 * @throws INVALID_INPUT with `details: [{ field, issue }]`
 */
export const parse = <Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> => {
	const result = schema.safeParse(input, { error: issueText });
	if (result.success) return result.data;
	throw invalidInput(fieldIssues(result.error));
};

/** Control characters other than tab and line ends, and halves of surrogate pairs. */
const unfit = /[^\P{Cc}\t\n\r]|\p{Cs}/u;

/** Text from a stranger: trimmed, bounded, well formed, without control characters (Postgres refuses NUL). */
export const plainText = (maximum: number, minimum = 1) =>
	z
		.string()
		.trim()
		.min(minimum)
		.max(maximum)
		.refine((text) => !unfit.test(text), {
			message: "must not contain control characters",
		});

/** A whole number in a query string or a body. */
export const wholeNumber = (minimum: number, maximum: number) =>
	z
		.union(
			[
				z.int(),
				z
					.string()
					.regex(/^-?\d{1,15}$/)
					.transform(Number),
			],
			{ error: ({ input }) => (input === undefined ? undefined : "must be a whole number") },
		)
		.pipe(z.int().min(minimum).max(maximum));
