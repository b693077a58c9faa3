import type { PaymentsContext } from "../context/payments-context.ts";
import { paidByIntent } from "../facts/facts-of-object.ts";
import { markClosed, withNeedlessIntent } from "../ledger/closed-intents.ts";
import { applyOrRefuse } from "../settlement/apply-or-refuse.ts";
import { closeHold } from "./close-hold.ts";
import { eachLocked } from "./each-locked.ts";
import { endRequests } from "./end-requests.ts";

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
		work: (trx, booking) => closeHold(context, trx, booking),
		until,
	});

/** Intents that nobody should pay any more are cancelled; one that was paid all the same is dealt with. */
const closeIntents = (context: PaymentsContext, until: number) =>
	eachLocked(context, {
		candidates: withNeedlessIntent,
		work: async (trx, booking) => {
			const id = booking.payment_intent_id;
			if (!id) return "nothing";
			const intent = await context.provider.intents.cancel(id);
			if (intent?.status === "processing") return "still_paying";
			const paid = intent && paidByIntent(intent, context.now());
			if (paid) await applyOrRefuse(context, trx, paid);
			await markClosed(trx, id);
			return paid ? "paid" : "closed";
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
