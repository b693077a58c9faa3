import type { DeskSentences } from "../../language.ts";
import { nameIn } from "../../name-in.ts";
import { collections, steps } from "../names.ts";
import { statuses } from "../statuses.ts";

export const desk: DeskSentences = {
	sign_in_first: "Please sign in.",
	role_may_not: "Your role may not do this with a booking.",
	no_such_booking: "We have no such booking.",
	no_such_step: "There is no such use case of a booking.",
	step_not_now: ({ step, status }) =>
		`“${nameIn(steps, step)}” is not for this charter now: it is ${statuses[status].said}.`,
	taken_out_of_change:
		"Something in Directus, such as a Flow, takes this out of the change before it is saved. Nothing was done.",
	nothing_changes: "Say what changes.",
	nothing_moves: "Say where the charter goes: another start, another end or another yacht.",
	yacht_unknown: "This yacht is unknown.",
	yacht_not_on_offer: "This yacht is not on offer, so it has no price. Add the lines by hand.",
	times_need_offset: "These bookings lie in several time zones. Give the time with its offset.",
	character_not_kept: "This holds a character that cannot be kept.",
	text_too_long: "A text here is too long. Please shorten it.",
	number_too_large: ({ largest }, { number }) =>
		`A number here is too large: no amount in cents, and no count, is above ${number(largest)}.`,
	lines_or_rules: "Give the lines, or let the rules make them, not both at once.",
	booking_by_its_own_form: "A price line does not change its booking. Change the booking in its own form.",
	price_is_over: "The price of a booking that is over does not change any more.",
	totals_without_lines: "Totals follow the lines. Leave them out and the price is worked out, or give the lines.",
	totals_differ: ({ total, sum }) => `Totals follow the lines: ${total} would be ${sum}. Better leave the totals out.`,
	extra_not_offered: ({ name }) => `${name} is not offered with this yacht.`,
	used_elsewhere: ({ used_by }) =>
		`This is still used elsewhere (${used_by.map((name) => nameIn(collections, name)).join(", ")}) and cannot be deleted. Archive it instead.`,
};
