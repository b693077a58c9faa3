import type { ConstraintSentences } from "../language.ts";

export const constraints: ConstraintSentences = {
	occupations_never_overlap: "This time is no longer free. Please choose another.",
	blocks_end_after_start: "The end must be after the start.",
	bookings_end_after_start: "The end must be after the start.",
	bookings_have_guests: "There must be at least one guest.",
	blocks_name_a_resource: "Choose the yacht or the crew member whose time this is.",
	blocks_buffers_in_range: "A buffer is between 0 minutes and 30 days.",
	booking_lines_sign_fits_kind: "A discount is negative, every other line is not.",
	booking_lines_kind_known: "A line is a charter, an extra, a fee, a discount or a tax.",
	booking_lines_quantity_positive: "The quantity must be at least 1.",
	payments_amount_not_negative: "An amount is never negative: the kind of the payment gives the direction.",
	payments_kind_known: "There is no such kind of payment.",
	payments_status_known: "A payment has succeeded, is pending, or has failed.",
	payments_provider_known:
		"Choose how this money moved: by Stripe, in cash, by bank transfer, by card terminal, or imported.",
	payments_provider_fact_once: "This payment is in the ledger already.",
	payments_refund_ordered_once: "This refund is ordered already.",
	bookings_refund_choice_known: "A cancellation gives back everything, what the terms say, an amount, or nothing.",
	outbox_attention_once: "People have been told of this already.",
	webhook_inbox_event_once: "This event has been recorded already.",
	bookings_payment_intent_id_unique: "This payment belongs to another booking already.",
	bookings_number_unique: "Another booking has this number already.",
	blocks_one_per_booking: "This booking has its time already.",
	value_unreadable: "A date, number or id here cannot be read.",
	still_used: "This is still used elsewhere and cannot be deleted. Archive it instead.",
};
