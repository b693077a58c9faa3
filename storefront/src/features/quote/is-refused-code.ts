import * as z from "zod/mini";
import { isApiError } from "../../lib/api/api-error.ts";

const fieldsSchema = z.object({ details: z.array(z.object({ field: z.string() })) });

/** Whether it is the promo code alone that a quote was refused for. */
export function isRefusedCode(error: unknown): boolean {
	if (isApiError(error, "PROMO_INVALID")) return true;
	const { data } = fieldsSchema.safeParse(isApiError(error, "INVALID_INPUT") ? error.details : undefined);
	return data !== undefined && data.details.length > 0 && data.details.every(({ field }) => field === "promo_code");
}
