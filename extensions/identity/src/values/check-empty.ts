import { createError } from "@directus/errors";
import type { FieldOverview } from "@directus/types";
import { isObject } from "@harborsmith/kit";

/** Comparisons of text, of which Directus cannot say that an empty one breaks them. */
const ofText = /^_n?i?(starts_with|ends_with|contains)$/;

/** As Directus answers a broken rule, so that its app shows the sentence of the field. */
const FailedValidation = createError<{ field: string; path: string[]; type: string }>(
	"FAILED_VALIDATION",
	({ field }) => `Validation failed for field "${field}". Value can't be empty.`,
	400,
);

/** An empty text where the rule of its field wants some. @throws FAILED_VALIDATION */
export function checkEmpty({ field, validation }: Pick<FieldOverview, "field" | "validation">, value: unknown): void {
	if (value === "" && isObject(validation) && !takesEmpty(validation))
		throw new FailedValidation({ field, path: [], type: "nempty" });
}

/** Whether a rule is kept by an empty text, or is broken in a way that Directus can tell. */
function takesEmpty(rule: unknown): boolean {
	if (!isObject(rule)) return true;
	return Object.entries(rule).every(([name, part]) => {
		if (name === "_or" && Array.isArray(part)) return part.some(takesEmpty);
		if (name === "_and" && Array.isArray(part)) return part.every(takesEmpty);
		if (name === "_null") return false;
		return name.startsWith("_") ? !ofText.test(name) : takesEmpty(part);
	});
}
