import { bookingStatuses } from "@harborsmith/domain/vocabulary";
import * as z from "zod/mini";
import { none } from "../none.ts";

const status = z.object({ status: z.enum(bookingStatuses) });

/** Refusals on the routes of guests: of a new booking, of one that they open, of what they do with it. */
export const guestRefusals = {
	price_has_changed: none,
	request_cut_off: none,
	holds_too_many: none,
	key_of_another_request: none,
	request_still_runs: none,
	link_or_sign_in: none,
	booking_of_another: none,
	booking_for_looking: none,
	link_replaced: none,
	sign_in_to_keep: none,
	kept_elsewhere: none,
	account_of_company: none,
	nothing_is_held: none,
	approved_meanwhile: none,
	paid_meanwhile: none,
	bank_is_working: none,
	invite_not_yet: status,
} as const;
