import type { MoneySentences } from "../../language.ts";

export const moneySentences: MoneySentences = {
	totals_follow_lines: "The totals follow the lines of the booking. Change a line instead, or add a fee or a discount.",
	discounts_too_large: "The discounts are larger than everything else on this booking.",
	lines_kept: "The lines of bookings cannot be emptied at once.",
	paid_follows_payments: "What is paid follows the payments. Add a payment or a refund instead.",
	payments_kept: "Payments are only ever added. Correct one with a further payment or refund.",
	payments_not_emptied: "Payments are only ever added.",
	payment_zero: "Enter how much was received or given back: more than nothing.",
	payment_future: "A payment is entered when it has been made, not before.",
	payment_long_ago: "A payment is of the year 2000 or later.",
	payment_failed_by_hand: "Only money that was received or given back is entered by hand.",
	payment_pending_by_hand: "Enter a payment by hand when the money has come.",
	payment_by_card:
		"Payments by card come in by themselves. Choose how this money came: in cash, by transfer or otherwise.",
	payment_currency: ({ currency }) => `This booking is in ${currency}. Enter what that was in ${currency}.`,
	currency_has_payments: ({ currency }) => `This booking has payments in ${currency}, so its currency stays.`,
	currency_has_price: ({ currency }) => `The price of this booking is written in ${currency}, so its currency stays.`,
	currency_of_yacht: ({ currency }) =>
		`The price of this yacht is in ${currency}. To agree on another currency, write the lines of the price by hand.`,
	changed_meanwhile: "Somebody else has changed this charter at this moment. Please look at it again.",
	being_paid: "The guest is about to pay for this booking. Wait for the payment, or for the end of the hold.",
	refund_choice_early: "A refund is chosen in the change that cancels the booking.",
	refund_is_decided: "The refund of this booking is decided. Add a refund to its payments instead.",
	refund_amount_missing: "Say how much goes back.",
	refund_negative: "What goes back is nothing or more.",
	total_other_than_shown: ({ total_cents, shown_cents, currency }, { money }) =>
		`The total would be ${money(total_cents, currency)} now, not ${money(shown_cents, currency)}. Look at it again.`,
	refund_other_than_shown: ({ refund_cents, shown_cents, currency }, { money }) =>
		`The refund would be ${money(refund_cents, currency)} now, not ${money(shown_cents, currency)}. Please look at it again.`,
	refund_above_paid: ({ left_cents, currency }, { money }) =>
		`At most ${money(left_cents, currency)} of what was paid is left to give back.`,
	refund_above_left: ({ left_cents, currency }, { money }) =>
		`Only ${money(left_cents, currency)} of what was paid is left to give back.`,
	refund_above_card: ({ left_cents, currency }, { money }) =>
		`By card ${money(left_cents, currency)} can go back. Give back the rest by hand, and choose how under Provider.`,
	refund_pending_by_hand: "Enter a refund by hand when it has been given.",
	due_of_nothing: "Nothing is due of a booking that costs nothing.",
	due_negative: "What is due when booking is not less than nothing.",
	due_out_of_range: ({ total_cents, currency }, { money }) =>
		`What is due when booking is more than nothing and at most the total, ${money(total_cents, currency)}.`,
	terms_step:
		"Each step says how many hours before the start it ends (0 to 87,600) and what share goes back (0 to 100 %).",
	quote_form: "A quote is an object with its lines.",
};
