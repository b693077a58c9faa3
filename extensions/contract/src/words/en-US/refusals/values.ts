import type { ValueSentences } from "../../language.ts";
import { limitParams } from "../../params/limits.ts";
import { sentenceOf } from "../../sentences.ts";
import { limits } from "../limits.ts";

export const values: ValueSentences = {
	currency_form: "A currency is written in three capital letters, such as USD.",
	currency_unknown: ({ currency }) => `There is no currency ${currency}.`,
	timezone_unknown: "There is no such time zone. It is written as a place, such as America/Los_Angeles.",
	number_range: ({ lowest, highest }) => `A number from ${lowest} to ${highest}.`,
	address_form: "An address starts with a slash, http://, https://, mailto: or tel:, and has no spaces.",
	reading_future: "A reading is of now or of before.",
	engine_hours_negative: "Engine hours are nothing or more.",
	word_unknown: ({ words }) => `Here stands one of: ${words.join(", ")}.`,
	words_list: "Here stands a list of words.",
	words_unknown: ({ words }) => `Here stands a list of any of: ${words.join(", ")}.`,
	name_line: "Write a name on one line, without control characters.",
	name_address: "Write a name only, without web or mail addresses, < or >.",
	locale_unknown: "This is none of the languages that are written here.",
	guest_limit: ({ guests, why, ...limit }, say) =>
		`${say.number(guests)} ${say.plural(guests, { one: "guest is", other: "guests are" })} too many. ${
			sentenceOf(limitParams, limits, { code: why, params: limit }, say) ?? ""
		}`.trim(),
	promo_used_up: ({ promo_code }) => `The code ${promo_code} has been used up.`,
	promo_used_by_customer: ({ promo_code }) => `The code ${promo_code} has been used before by this customer.`,
	promo_uses_counted: "Uses are counted from the bookings. Change the number allowed instead.",
	promo_two_discounts: "A code takes off a percentage or an amount, not both.",
	extra_sold_out: ({ name, date }, { day }) => `${name} is sold out on ${day(date)}.`,
	extra_left: ({ name, date, left }, { day, number }) => `Only ${number(left)} of ${name} left on ${day(date)}.`,
	renditions_form: "Renditions are made from the file; they name pictures, or a film and its sizes.",
	media_newer_attempt: "A newer attempt at this picture or film is under way.",
	file_takes_another: "Deleting this file would take another one away.",
	file_storage: "Where a file is stored is not for people to choose.",
	file_name: "Under which name a file is stored is not for people to choose.",
	upload_replaces: "An upload takes the place of the file that it names, and of no other.",
};
