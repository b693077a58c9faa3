import { none } from "./none.ts";

/** Plain constraints of directus/database, by their own names, and what Postgres says without one. */
export const constraintRefusals = {
	occupations_never_overlap: none,
	blocks_end_after_start: none,
	bookings_end_after_start: none,
	bookings_have_guests: none,
	blocks_name_a_resource: none,
	blocks_buffers_in_range: none,
	booking_lines_sign_fits_kind: none,
	booking_lines_kind_known: none,
	booking_lines_quantity_positive: none,
	payments_amount_not_negative: none,
	payments_kind_known: none,
	payments_status_known: none,
	payments_provider_known: none,
	payments_provider_fact_once: none,
	payments_refund_ordered_once: none,
	bookings_refund_choice_known: none,
	outbox_attention_once: none,
	webhook_inbox_event_once: none,
	bookings_payment_intent_id_unique: none,
	bookings_number_unique: none,
	blocks_one_per_booking: none,
	value_unreadable: none,
	still_used: none,
} as const;
