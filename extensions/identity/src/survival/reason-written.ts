import { invalidInput, refuse } from "@harborsmith/kit";
import { z } from "zod";
import { unanswerable } from "../queries/answers/unanswerable.ts";

/** A rule of a field that was broken: Directus throws a list of them, which its sockets do not know. */
const Broken = z.object({ code: z.literal("FAILED_VALIDATION"), extensions: z.object({ field: z.string() }) });
const Written = z.object({
	error: z.union([z.array(Broken).min(1), z.object({ code: z.string().regex(unanswerable) })]),
});

/** The reason why a message failed, from what Directus wrote of it: a mistake of the sender, or a failure of ours. */
export function reasonWritten(text: string): Error {
	const { data } = Written.safeParse(readWritten(text));
	if (!data) return new Error(text);
	if (Array.isArray(data.error))
		return invalidInput(
			data.error.map(({ extensions: { field } }) => ({ field, issue: "is missing or does not keep to its rule" })),
		);
	return refuse("INVALID_INPUT", "message_unanswerable", {});
}

function readWritten(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
