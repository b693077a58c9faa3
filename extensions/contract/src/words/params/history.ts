import { charterTypes, contactParts, refundChoices } from "@harborsmith/domain/vocabulary";
import * as z from "zod/mini";
import { none } from "./none.ts";

const cents = z.number();
const text = z.string();
/** `2033-06-14 09:00`, by the clock at the yacht of that time. */
const clock = z.string();

/** Another promo code with a change; both are left out when it is the same one. */
const promo = { promo_was: z.nullish(text), promo_is: z.nullish(text) };

/** What `booking_events.code` says, with what stands in `params`. A person's own words stand beside it, in `reason`. */
export const historyParams = {
	moved: z.object({
		yacht_was: z.nullish(text),
		yacht_is: z.nullish(text),
		starts_was: z.nullish(clock),
		starts_is: z.nullish(clock),
		ends_was: z.nullish(clock),
		ends_is: z.nullish(clock),
	}),
	changed: z.object({
		guests_was: z.nullish(z.number()),
		guests_is: z.nullish(z.number()),
		type_was: z.nullish(z.enum(charterTypes)),
		type_is: z.nullish(z.enum(charterTypes)),
		contact: z.nullish(z.array(z.enum(contactParts))),
		wishes: z.nullish(z.boolean()),
	}),
	repriced: z.object({ was_cents: cents, was_currency: text, is_cents: cents, is_currency: text, ...promo }),
	price_by_hand: z.object({ was_cents: cents, is_cents: cents, currency: text }),
	price_kept: z.object({
		price_cents: cents,
		currency: text,
		rules_cents: z.nullish(cents),
		rules_currency: z.nullish(text),
		...promo,
	}),
	promo_changed: z.object(promo),
	refund_decided: z.object({
		refund_cents: cents,
		paid_cents: cents,
		/** Of what was paid, what had not gone back before. Rows of earlier releases lack it. */
		kept_cents: z.optional(cents),
		currency: text,
		choice: z.enum(refundChoices),
	}),
	crew_joined: z.object({ name: text }),
	crew_left: z.object({ name: text }),
	crew_released: z.object({ name: text }),
	crew_hours: z.object({ name: text, starts_at: clock, ends_at: clock }),
	crew_moved: z.object({ names: z.array(text) }),
	nothing_due: none,
	paid: none,
	paid_late: none,
	link_renewed: none,
	kept_in_account: none,
	hold_unpaid: none,
	hold_ended: none,
	request_unanswered: none,
	cancelled_by_guest: none,
	cancelled_by_company: none,
	payment_not_prepared: none,
} as const;

export type HistoryParams = { [Code in keyof typeof historyParams]: z.output<(typeof historyParams)[Code]> };
