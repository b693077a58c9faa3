import type { PromoCode } from "@harborsmith/domain";
import { refuse } from "@harborsmith/kit";
import type { Knex } from "knex";

export type PromoRow = PromoCode & { id: string };

/** The promo code that a guest typed, whatever its case. @throws PROMO_INVALID when there is none */
export const findPromo = async (database: Knex, code: string | null): Promise<PromoRow | null> => {
	if (code === null) return null;
	const { rows } = await database.raw<{ rows: { promo: PromoRow }[] }>(
		"select to_jsonb(p) as promo from promo_codes p where p.code = upper(?) and p.status = 'active'",
		[code],
	);
	if (rows[0]) return rows[0].promo;
	throw refuse("PROMO_INVALID", "promo_unknown", { promo_code: code });
};
