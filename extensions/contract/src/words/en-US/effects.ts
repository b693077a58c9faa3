import type { EffectSentences, PersonWords } from "../language.ts";
import { history } from "./history.ts";
import { statuses } from "./statuses.ts";

const people: PersonWords = {
	taken: (name) => `${name} is taken for it.`,
	moved: (name) => `${name} moves along.`,
	freed: (name) => `${name} is free again.`,
	released: (name) => `${name} is not free then, is let go and mailed.`,
	told: (name) => `${name}, who has not answered yet, is mailed the change.`,
};

const letters: Record<string, string> = {
	"booking.pending": "The guest is mailed the way to pay.",
	"booking.confirmed": "The guest is mailed the confirmation with the calendar file.",
	"booking.cancelled": "The guest is mailed that it is off.",
	"booking.moved": "The guest is mailed the new time.",
	"payment.refund_due": "The guest is told by mail what goes back.",
};

export const effects: EffectSentences = {
	status: ({ to }) => `The booking is then ${statuses[to].said}.`,
	time: ({ starts_at, ends_at }, { ashore }) => `It is from ${ashore(starts_at)} to ${ashore(ends_at)}.`,
	yacht: ({ from, to }) => `It goes from ${from} to ${to}.`,
	changed: history.changed,
	hold: ({ until }, { ashore }) => `The time is held until ${ashore(until)}.`,
	due_now: ({ amount_cents, currency }, { money }) => `The guest is asked for ${money(amount_cents, currency)} now.`,
	refund: ({ amount_cents, currency }, { money }) => `${money(amount_cents, currency)} goes back.`,
	refund_by_hand: ({ amount_cents, currency }, { money }) =>
		`${money(amount_cents, currency)} did not come by card: please give it back the way it came.`,
	overpaid: ({ amount_cents, currency }, { money }) =>
		`${money(amount_cents, currency)} more is paid than it costs then. Nothing goes back by itself; it is on the office's list.`,
	person: ({ name, deed }) => people[deed](name),
	letter: ({ topic }) => letters[topic] ?? "The guest is written to.",
	difference: ({ amount_cents, total_cents, currency }, { money }) =>
		`The total is then ${money(total_cents, currency)}, ${money(Math.abs(amount_cents), currency)} ${amount_cents > 0 ? "more" : "less"}.`,
	price_stays: ({ amount_cents, currency }, { money }) => `The total stays ${money(amount_cents, currency)}.`,
	no_refund: "Nothing goes back.",
	no_letter: "The guest is not mailed about it.",
	due: ({ amount_cents, currency }, { money }) => `${money(amount_cents, currency)} is still to be paid.`,
};
