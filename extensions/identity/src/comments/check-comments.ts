import type { RegisterFunctions } from "@directus/types";
import { plainText } from "@harborsmith/contract/shapes";
import { parse } from "@harborsmith/kit";
import * as z from "zod/mini";

const comment = plainText(10_000);
const Created = z.looseObject({ comment });
const Updated = z.looseObject({ comment: z.optional(comment) });

/**
 * A comment is a text of at most 10,000 characters, by whatever door: Directus looks for people's names in it as soon as
 * it is stored. @throws INVALID_INPUT
 */
export function checkComments(filter: RegisterFunctions["filter"]): void {
	filter("comments.create", (payload) => {
		parse(Created, payload);
	});
	filter("comments.update", (payload) => {
		parse(Updated, payload);
	});
}
