import * as z from "zod/mini";
import { isApiError } from "../../lib/api/api-error.ts";

const extraSchema = z.object({ extra: z.string(), name: z.string() });

/** The extra that a charter was refused for, where the refusal names it. */
export function soldOutExtra(error: unknown): { slug: string; name: string } | undefined {
	if (!isApiError(error, "EXTRA_SOLD_OUT", "NOT_SOLD")) return undefined;
	const { data } = extraSchema.safeParse(error.details);
	return data && { slug: data.extra, name: data.name };
}
