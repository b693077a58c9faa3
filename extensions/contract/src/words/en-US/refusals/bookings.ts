import type { BookingSentences } from "../../language.ts";
import { statusSaid } from "../statuses.ts";

const kinds: Record<string, string> = {
	booking: "booking",
	hold: "hold",
	service: "service",
	owner_use: "owner use",
	external: "external",
	crew: "crew",
};

export const bookings: BookingSentences = {
	time_taken: ({ name, starts_at, ends_at, timezone }, { moment }) => {
		const zone = timezone ?? "UTC";
		const [from, to] = [moment(starts_at, zone), moment(ends_at, zone)];
		return `${name ?? "This crew member"} is not free from ${from} to ${to} (${zone}). Please choose another time.`;
	},
	person_taken: ({ name, starts_at, ends_at, timezone }, { moment }) => {
		const zone = timezone ?? "UTC";
		const [from, to] = [moment(starts_at, zone), moment(ends_at, zone)];
		return `${name ?? "This crew member"} is not free from ${from} to ${to} (${zone}). Please choose another time or somebody else.`;
	},
	ends_before_crew: ({ name }) =>
		`This charter ends before ${name ?? "somebody"} comes aboard. Change the time of that assignment first.`,
	feed_of_another_yacht: "This calendar is another yacht's.",
	crew_trips_kept: "The trips of the crew cannot be emptied at once.",
	in_the_way: ({ taken, timezone }, { moment }) => {
		const at = (time: string): string => moment(time, timezone ?? "UTC");
		const named = taken.map(
			({ number, kind, starts_at, ends_at }) =>
				`${number ?? kinds[kind] ?? `“${kind}”`} (${at(starts_at)} to ${at(ends_at)})`,
		);
		return `In the way: ${named.join("; ")}.`;
	},
	keep_price: "To keep the present price, set it to “As agreed” in the same change.",
	time_of_booking: "This time belongs to a booking. Change the booking, and its time follows.",
	time_of_booking_kept: "This time belongs to a booking. Cancel the booking to free it.",
	block_resource_kind: "A block is of a yacht or of a person.",
	calendar_kept: "The calendar cannot be emptied at once.",
	occupations_follow: "Occupied times follow the blocks. Change the block instead.",
	first_status: ({ to }) => `A new booking is requested, awaiting payment or confirmed, never ${statusSaid(to)}.`,
	move_not_allowed: ({ from, to, allowed }, { either }) =>
		`A booking that is ${statusSaid(from)} cannot become ${statusSaid(to)}. ${
			allowed.length === 0 ? "That is final." : `It can become ${either(allowed.map(statusSaid))}.`
		}`,
	move_too_early: ({ to, opens_at, timezone }, { moment }) =>
		`This booking can become ${statusSaid(to)} from ${moment(opens_at, timezone)} on, not sooner.`,
	charter_is_over: ({ status }) =>
		`This booking is ${statusSaid(status)}: its yacht, time, kind, guests and promo code stay as they are.`,
	booking_kept: "Bookings are kept for the books. Cancel the booking instead.",
	bookings_kept: "Bookings are kept for the books. Cancel them instead.",
	history_kept: "The history of a booking is only ever added to.",
	history_not_by_hand: "The history of a booking is written by the system alone.",
	cancellation_reason_early: "The reason of a cancellation is given in the change that cancels the booking.",
	in_the_past: ({ at, timezone }, { moment }) =>
		`${moment(at, timezone)} is in the past. Choose a time to come; to correct what was written down wrongly, say why (in ten characters or more) as the reason of the change.`,
	charter_too_long: ({ days }, { number }) => `A charter lasts at most ${number(days)} days.`,
	clock_follows_time: "The clock at the yacht follows the start and the end of the charter. Change these instead.",
	time_out_of_range: ({ first_year, last_year }) => `A charter lies in the years ${first_year} to ${last_year}.`,
	moment_follows: ({ moment }) => `When a booking was ${moment} follows from its status and is not written by hand.`,
	request_end_follows: "Until when a request waits follows the settings and its charter.",
	hold_only_pending: "Only a booking that awaits its payment is held until a time.",
	hold_end_range: "A hold ends within 30 days, and before the charter begins.",
	hold_extended_once: "A hold is extended once, with the time that it gains.",
	deposit_follows: "What has become of the deposit follows the payments.",
	aboard_in_future: "Nobody comes aboard or leaves in the future.",
	aboard_too_early: "Guests come aboard a day before the charter begins at the earliest.",
	aboard_already: ({ at, timezone }, { moment }) =>
		`Guests came aboard on ${moment(at, timezone)}: their charter begins within a day of that.`,
	left_before_aboard: "Guests leave after they have come aboard.",
	aboard_by_check_in: "When guests came aboard is written when they are checked in, and can be corrected from then on.",
	left_by_check_out: "When guests left is written when they are checked out, and can be corrected from then on.",
	aboard_time_needed: "The guests are aboard: give the time when they came.",
	left_time_needed: "The guests have left: give the time when they did.",
	links_void: "Links that were made void stay void.",
	contact_missing: "A booking needs its guest: choose a customer, or type a name and an address.",
	contact_keys: "A contact has a first name, a last name, an address and a phone, nothing else.",
	contact_first_name: "The contact needs a first name.",
	contact_email: "The contact needs an e-mail address.",
	other_yacht: "This booking is not on that yacht.",
	other_customer: "This booking is not that customer's.",
	bareboat_crew: "A bareboat charter sails without captain or crew of the company. Make it a captained charter first.",
	trip_not_offered: "This trip was declined or called off. The office offers it again first.",
	changed_by_others:
		"Others are changing the same charters or people at this moment. Nothing was changed; please try again.",
	charter_needs_nobody: "This charter does not take place or is over, so nobody is needed for it.",
};
