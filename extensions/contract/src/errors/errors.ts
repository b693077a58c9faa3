import * as z from "zod/mini";
import { quote } from "../quotes/index.ts";
import { alternative } from "../shapes/index.ts";

/** What a program tells refusals apart by: a code of `errorStatus`, or one of Directus's own. */
export const anyCode = z.string();

/** The shape of every refusal, ours and Directus's. */
export const errorAnswer = z.object({
	errors: z
		.array(
			z.object({
				message: z.string(),
				extensions: z.looseObject({
					code: anyCode,
					correlation_id: z.string(),
					refusal: z
						.optional(z.string())
						.check(z.describe("the code of the sentence, where it has one; what belongs to it stands beside it")),
				}),
			}),
		)
		.check(z.minLength(1)),
});

/** What can be read of a refusal from wherever it comes: a proxy in between says less than the API. */
export const readableErrors = z.object({
	errors: z.array(
		z.object({ message: z.string(), extensions: z.optional(z.looseObject({ code: z.optional(anyCode) })) }),
	),
});

/** What comes with `SLOT_TAKEN`. */
export const takenDetails = z.object({ alternatives: z._default(z.array(alternative), []) });
/** What comes with `QUOTE_CHANGED`. */
export const changedDetails = z.object({ quote });
/** What comes with `INVALID_INPUT`. */
export const fieldIssues = z.object({ details: z.array(z.object({ field: z.string(), issue: z.string() })) });
