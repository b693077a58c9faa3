import { eachLocked, endRequests } from "@harborsmith/directus-extension-booking";
import { needlessCharges, withNeedlessCharge } from "../charges/open-charges.ts";
import type { PaymentsContext } from "../context/payments-context.ts";
import { type ChargeEnd, endCharge } from "../intents/end-charge.ts";
import { lockBooking } from "../ledger/booking-row.ts";
import { closeHold } from "./close-hold.ts";

/** The caller gives the task 30 seconds, and one booking may take ten; what is left waits for the next run. */
const budgetMs = 18_000;

/** Holds whose time is over become expired, unless Stripe says that they have been paid. */
const endHolds = (context: PaymentsContext, until: number) =>
	eachLocked(context, {
		candidates: (trx) =>
			trx("bookings as booking")
				.select("booking.id")
				.where("booking.status", "pending")
				.where("booking.hold_expires_at", "<=", trx.fn.now())
				.orderBy("booking.hold_expires_at"),
		work: async (trx, id) => {
			const booking = await lockBooking(trx, id);
			return booking && closeHold(context, trx, booking);
		},
		until,
	});

/** Charges that nobody should pay any more are closed; one that was paid all the same is dealt with. */
const closeIntents = (context: PaymentsContext, until: number) =>
	eachLocked(context, {
		candidates: withNeedlessCharge,
		work: async (trx, id) => {
			const ends = new Set<ChargeEnd>();
			for (const charge of await needlessCharges(trx, id)) {
				const intent = charge.intent ? await context.provider.intents.cancel(charge.intent) : undefined;
				ends.add(await endCharge(context, trx, { charge, intent }));
			}
			if (ends.has("processing")) return "still_paying";
			return ends.has("paid") ? "paid" : "closed";
		},
		until,
	});

/** `POST /payments/tasks/expire-holds`. How many requests and bookings ended in which way. */
export const expireHolds = async (context: PaymentsContext) => {
	const until = Date.now() + budgetMs;
	return {
		requests: await endRequests(context, until),
		holds: await endHolds(context, until),
		intents: await closeIntents(context, until),
	};
};
