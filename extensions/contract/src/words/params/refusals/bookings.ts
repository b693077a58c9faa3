import { bookingStatuses } from "@harborsmith/domain/vocabulary";
import * as z from "zod/mini";
import { none } from "../none.ts";

const status = z.enum(bookingStatuses);
const text = z.string();

/** Refusals about the life of a booking, its time, its contact and who comes along. */
export const bookingRefusals = {
	time_taken: z.object({ name: z.nullish(text), starts_at: text, ends_at: text, timezone: z.nullish(text) }),
	person_taken: z.object({ name: z.nullish(text), starts_at: text, ends_at: text, timezone: z.nullish(text) }),
	ends_before_crew: z.object({ name: z.nullish(text) }),
	feed_of_another_yacht: none,
	crew_trips_kept: none,
	in_the_way: z.object({
		timezone: z.nullish(text),
		taken: z.array(z.object({ number: z.nullish(text), kind: text, starts_at: text, ends_at: text })),
	}),
	keep_price: none,
	time_of_booking: none,
	time_of_booking_kept: none,
	block_resource_kind: none,
	calendar_kept: none,
	occupations_follow: none,
	first_status: z.object({ to: text }),
	move_not_allowed: z.object({ from: status, to: text, allowed: z.array(status) }),
	move_too_early: z.object({ to: status, opens_at: text, timezone: text }),
	charter_is_over: z.object({ status }),
	booking_kept: none,
	bookings_kept: none,
	history_kept: none,
	history_not_by_hand: none,
	cancellation_reason_early: none,
	in_the_past: z.object({ at: text, timezone: text }),
	moment_follows: z.object({ moment: z.enum(["confirmed", "cancelled"]) }),
	request_end_follows: none,
	hold_only_pending: none,
	hold_end_range: none,
	hold_extended_once: none,
	deposit_follows: none,
	aboard_in_future: none,
	aboard_too_early: none,
	left_before_aboard: none,
	aboard_time_needed: none,
	left_time_needed: none,
	links_void: none,
	contact_missing: none,
	contact_keys: none,
	contact_first_name: none,
	contact_email: none,
	other_yacht: none,
	other_customer: none,
	bareboat_crew: none,
	trip_not_offered: none,
	charter_needs_nobody: none,
	changed_by_others: none,
} as const;
