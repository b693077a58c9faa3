import * as z from "zod/mini";
import { none } from "../none.ts";

const text = z.string();
const number = z.number();
const of = z.object({ name: text });
const given = z.object({ given: text });
const wall = { wall_clock: text, timezone: text };

/** Refusals by the rules of what is sold: `fail` and `invalid` of the domain, and quotes. */
export const ruleRefusals = {
	no_such_yacht: none,
	charter_type_not_offered: none,
	charter_not_offered: none,
	closed_for_maintenance: none,
	quote_expired: none,
	yacht_taken: of,
	time_unavailable: none,
	see_alternatives: none,
	start_too_soon: none,
	start_too_far: z.object({ max_advance_days: number }),
	start_outside_hours: z.object({ at: text }),
	end_outside_hours: z.object({ at: text }),
	start_off_step: z.object({ slot_step_min: number }),
	charter_too_short: z.object({ min_duration_min: number, season: z.nullish(text) }),
	extra_quantity: of,
	extra_not_for_charter: of,
	extra_too_late: of,
	promo_unknown: z.object({ promo_code: text }),
	promo_empty: none,
	promo_not_yet: none,
	promo_over: none,
	promo_travel_dates: none,
	promo_min_total: none,
	promo_used_by_you: none,
	not_held: none,
	time_to_pay_over: none,
	time_to_pay_extended: none,
	time_to_pay_until_start: none,
	time_form: given,
	time_unreal: given,
	offset_unreal: none,
	time_does_not_exist: z.object(wall),
	time_ambiguous: z.object({ ...wall, candidates: z.array(text) }),
} as const;
