import { bounds } from "@harborsmith/domain/bounds";
import type { RuleSentences } from "../../language.ts";

export const rules: RuleSentences = {
	no_such_yacht: "We have no such yacht on offer.",
	charter_type_not_offered: "This yacht is not offered for that kind of charter.",
	charter_not_offered: "This yacht is not offered for that kind of charter or length.",
	closed_for_maintenance: "Booking is closed for maintenance. Please try again a little later.",
	quote_expired: "This price is no longer held. Ask for a new quote and try again.",
	yacht_taken: ({ name }) => `${name} is already taken for that time.`,
	time_unavailable: "Someone else has this time, or the yacht is being prepared then.",
	see_alternatives: "See what is free instead.",
	start_too_soon: "This start is too soon to prepare the yacht. Choose a later one.",
	start_too_far: ({ max_advance_days }, { number }) =>
		`Charters can be booked up to ${number(max_advance_days)} days ahead.`,
	start_outside_hours: ({ at }) => `The charter would start at ${at}, outside opening hours.`,
	end_outside_hours: ({ at }) => `The charter would end at ${at}, outside opening hours.`,
	start_off_step: ({ slot_step_min }, { number }) =>
		`Charters start every ${number(slot_step_min)} minutes from opening time.`,
	charter_too_short: ({ min_duration_min, season }, { number }) =>
		`A charter lasts at least ${number(Math.round(min_duration_min / 6) / 10)} h${season ? ` in the season “${season}”` : ""}.`,
	extra_quantity: ({ name }) => `The quantity of ${name} must be a whole number from 0 to ${bounds.quantity}.`,
	extra_not_for_charter: ({ name }) => `${name} is not offered for this charter.`,
	extra_too_late: ({ name }) => `${name} has to be ordered earlier; it is too late for this start.`,
	promo_unknown: ({ promo_code }) => `The promo code ${promo_code} is not valid.`,
	promo_empty: "This code gives no discount.",
	promo_not_yet: "This code cannot be used yet.",
	promo_over: "This code is no longer valid.",
	promo_travel_dates: "This code is not valid for the date of this charter.",
	promo_min_total: "This charter is below the amount from which the code is valid.",
	promo_used_by_you: "You have used this code already.",
	not_held: "This booking is not being held.",
	time_to_pay_over: "The time to pay is over and the yacht is free for others. Please book again.",
	time_to_pay_extended: "The time to pay was extended already.",
	time_to_pay_until_start: "There is time to pay until the charter begins.",
	time_form: ({ given }) => `"${given}" is not a time such as 2026-03-08T13:00 or …T13:00:00-08:00.`,
	time_unreal: ({ given }) => `"${given}" is not a real date and time.`,
	offset_unreal: "The offset is not a real one.",
	time_does_not_exist: ({ wall_clock, timezone }) =>
		`${wall_clock} does not exist in ${timezone}: clocks go forward that night. Choose a later time.`,
	time_ambiguous: ({ wall_clock, timezone, candidates }, { either }) =>
		`${wall_clock} happens twice in ${timezone}: clocks go back that night. Say which one: ${either(candidates)}.`,
};
