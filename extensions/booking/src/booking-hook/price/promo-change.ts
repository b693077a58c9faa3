import type { EventContext } from "@directus/types";
import type { Fields } from "../wall-clock.ts";

/** What the history says of another promo code; null when it is the same one. */
export const promoChange = async (
	database: EventContext["database"],
	before: Fields,
	after: Fields,
): Promise<string | null> => {
	if (before.promo_code === after.promo_code) return null;
	const ids = [before.promo_code, after.promo_code].filter((id) => typeof id === "string");
	const codes: { id: string; code: string }[] = await database("promo_codes").whereIn("id", ids).select("id", "code");
	const codeOf = (id: unknown): string | undefined => codes.find((row) => row.id === id)?.code;
	const [old, now] = [codeOf(before.promo_code), codeOf(after.promo_code)];
	if (old && now) return `Promo code ${now} instead of ${old}.`;
	return now ? `Promo code ${now} added.` : `Promo code ${old} removed.`;
};
