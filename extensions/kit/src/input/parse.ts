import { z } from "zod";
import { charterError } from "../errors/charter-error.ts";
import { issueText } from "./issue-text.ts";

export type FieldIssue = { field: string; issue: string };

/** One entry per rejected field, with a dotted path such as `extras.0.quantity`. */
export const fieldIssues = (error: z.core.$ZodError): FieldIssue[] =>
	error.issues.slice(0, 20).map((issue) => ({
		field: issue.path.map(String).join(".") || "body",
		issue: issue.message,
	}));

/** The contract's INVALID_INPUT for what zod refused. */
export const invalidInput = (details: FieldIssue[]) => {
	const [first] = details;
	const sentence = first ? `${first.field}: ${first.issue}` : "The request could not be understood";
	return charterError("INVALID_INPUT", /[.!?]$/.test(sentence) ? sentence : `${sentence}.`, { details });
};

/**
 * Reads unknown input with a schema.
 * @throws INVALID_INPUT with `details: [{ field, issue }]`
 */
export const parse = <Schema extends z.core.$ZodType>(schema: Schema, input: unknown): z.output<Schema> => {
	const result = z.safeParse(schema, input, { error: issueText });
	if (result.success) return result.data;
	throw invalidInput(fieldIssues(result.error));
};
