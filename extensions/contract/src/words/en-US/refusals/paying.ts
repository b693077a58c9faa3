import type { PayingSentences } from "../../language.ts";
import { statuses } from "../statuses.ts";

export const paying: PayingSentences = {
	hold_ran_out: "The hold on this charter has run out. Please look for a new time.",
	below_card_minimum: ({ amount_cents, minimum_cents, currency }, { money }) =>
		`${money(amount_cents, currency)} is less than a card can be charged (${money(minimum_cents, currency)}). Please ask us.`,
	nothing_to_pay: ({ status }) => `There is nothing to pay for a booking that is ${statuses[status].said}.`,
	just_paid: "This charter has just been paid. Its confirmation follows in a moment.",
	payments_unavailable: "Payments are not available right now. Please try again in a moment.",
	being_changed: "This booking is being changed. Please try again in a moment.",
	payment_of_another_booking: "This payment belongs to another booking.",
	refund_later: "The refund could not be made right now. It will be tried again.",
	refund_declined: ({ reason }) => `The refund was refused: ${reason}`,
	refund_by_manager: "Only a manager gives money back. Enter what you have received as “Paid elsewhere”.",
	stripe_comes_in_itself:
		"What Stripe has done comes in by itself. Leave its reference out, or choose another provider.",
};
