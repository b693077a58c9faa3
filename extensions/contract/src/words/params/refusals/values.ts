import { charterTypes, limitReasons } from "@harborsmith/domain/vocabulary";
import * as z from "zod/mini";
import { none } from "../none.ts";

const text = z.string();
const promo_code = z.object({ promo_code: z.nullish(text) });
const words = z.object({ words: z.array(text) });

/** Refusals about values, limits, codes, extras, pictures and files. */
export const valueRefusals = {
	currency_form: none,
	currency_unknown: z.object({ currency: text }),
	timezone_unknown: none,
	number_range: z.object({ lowest: z.number(), highest: z.number() }),
	address_form: none,
	reading_future: none,
	engine_hours_negative: none,
	word_unknown: words,
	words_list: none,
	words_unknown: words,
	name_line: none,
	name_address: none,
	locale_unknown: none,
	guest_limit: z.object({
		guests: z.number(),
		limit: z.number(),
		charter_type: z.enum(charterTypes),
		why: z.enum(limitReasons),
		words: z.nullish(text),
	}),
	promo_used_up: promo_code,
	promo_used_by_customer: promo_code,
	promo_uses_counted: none,
	promo_two_discounts: none,
	extra_sold_out: z.object({ name: text, date: text }),
	extra_left: z.object({ name: text, date: text, left: z.number() }),
	renditions_form: none,
	media_newer_attempt: none,
	file_takes_another: none,
	file_storage: none,
	file_name: none,
	upload_replaces: none,
} as const;
