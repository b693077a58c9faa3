import type { EventContext } from "@directus/types";
import type { Fields } from "../wall-clock.ts";

type Codes = { promo_was: string | null; promo_is: string | null };

/** The promo codes before and after a change, for its history; null when it is the same one. */
export const promoChange = async (
	database: EventContext["database"],
	before: Fields,
	after: Fields,
): Promise<Codes | null> => {
	if (before.promo_code === after.promo_code) return null;
	const ids = [before.promo_code, after.promo_code].filter((id) => typeof id === "string");
	const codes: { id: string; code: string }[] = await database("promo_codes").whereIn("id", ids).select("id", "code");
	const codeOf = (id: unknown): string | null => codes.find((row) => row.id === id)?.code ?? null;
	return { promo_was: codeOf(before.promo_code), promo_is: codeOf(after.promo_code) };
};
