import { bookingStatuses } from "@harborsmith/domain/vocabulary";
import * as z from "zod/mini";
import { none } from "../none.ts";

const text = z.string();

/** Refusals that the extensions make themselves of what people of the company do in the app. */
export const deskRefusals = {
	sign_in_first: none,
	role_may_not: none,
	no_such_booking: none,
	no_such_step: none,
	step_not_now: z.object({ step: text, status: z.enum(bookingStatuses) }),
	taken_out_of_change: none,
	nothing_changes: none,
	nothing_moves: none,
	yacht_unknown: none,
	yacht_not_on_offer: none,
	times_need_offset: none,
	text_too_long: none,
	character_not_kept: none,
	number_too_large: z.object({ largest: z.number() }),
	lines_or_rules: none,
	booking_by_its_own_form: none,
	price_is_over: none,
	totals_without_lines: none,
	totals_differ: z.object({ total: text, sum: z.number() }),
	extra_not_offered: z.object({ name: text }),
	used_elsewhere: z.object({ used_by: z.array(text) }),
} as const;
