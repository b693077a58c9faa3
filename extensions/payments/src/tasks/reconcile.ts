import { statusSets } from "@harborsmith/domain";
import { DAY } from "@harborsmith/domain/time";
import { inTransaction } from "@harborsmith/kit";
import type { PaymentsContext } from "../context/payments-context.ts";
import { paidByIntent, refundFact } from "../facts/facts-of-object.ts";
import { applyFact } from "../settlement/apply-fact.ts";
import { applyOrRefuse } from "../settlement/apply-or-refuse.ts";
import { handleEvent } from "../webhook/handle-event.ts";

/** Stripe itself tries to deliver an event for three days. */
const lookBackMs = 3 * DAY;
const eventsPerRun = 500;
const refundsPerRun = 50;
/** Shares of the 30 seconds that the caller waits. What they leave undone is the next run's. */
const eventsBudgetMs = 8000;
const intentsBudgetMs = 10_000;
const refundsBudgetMs = 4000;

/** Events that Stripe could not deliver are handled as if they came now; the inbox keeps it to once. */
const replayUndelivered = async (context: PaymentsContext): Promise<Record<string, number>> => {
	const since = new Date(context.now().getTime() - lookBackMs);
	const end = Date.now() + eventsBudgetMs;
	const counts: Record<string, number> = {};
	for (const event of await context.provider.events.undelivered(since, eventsPerRun)) {
		if (Date.now() > end) break;
		const outcome = await handleEvent(context, event).catch((error: unknown) => {
			context.logger.error({ err: error, event: event.id }, "An undelivered event of Stripe could not be handled");
			return "failed";
		});
		counts[outcome] = (counts[outcome] ?? 0) + 1;
	}
	return counts;
};

/** One object that Stripe does not know, or will not show, must not keep the others from being repaired. */
const orFailed = async (context: PaymentsContext, ask: () => Promise<string>, about: object): Promise<string> => {
	try {
		return await ask();
	} catch (error) {
		context.logger.error({ err: error, ...about }, "A payment could not be reconciled");
		return "failed";
	}
};

/**
 * Charges that wait for money, those first whose hold ends first: whoever has paid unheard is confirmed. Of a booking that
 * stands they are asked for as long as Stripe itself may still be trying to tell.
 */
const checkOpenIntents = async (context: PaymentsContext): Promise<Record<string, number>> => {
	const { database, provider } = context;
	const recently = new Date(context.now().getTime() - lookBackMs);
	const waiting: { intent: string }[] = await database("charges as charge")
		.join("bookings as booking", "booking.id", "charge.booking")
		.select("charge.intent")
		.where({ "charge.provider": "stripe", "charge.state": "open" })
		.whereNotNull("charge.intent")
		.where((asked) =>
			asked
				.where("booking.status", "pending")
				.orWhere((standing) =>
					standing
						.whereIn("booking.status", statusSets.standing)
						.where((touched) =>
							touched.where("charge.date_created", ">", recently).orWhere("charge.date_updated", ">", recently),
						),
				),
		)
		.orderByRaw("booking.status <> 'pending', booking.hold_expires_at, charge.date_created desc");
	const end = Date.now() + intentsBudgetMs;
	const counts: Record<string, number> = {};
	for (const { intent } of waiting) {
		if (Date.now() > end) break;
		const ask = async (): Promise<string> => {
			const paid = paidByIntent(await provider.intents.retrieve(intent), context.now());
			return paid ? inTransaction(database, (trx) => applyOrRefuse(context, trx, paid)) : "waiting";
		};
		const outcome = await orFailed(context, ask, { intent });
		counts[outcome] = (counts[outcome] ?? 0) + 1;
	}
	return counts;
};

/** Refunds that were still on their way when we last heard of them. */
const checkOpenRefunds = async (context: PaymentsContext): Promise<Record<string, number>> => {
	const { database } = context;
	const open: { provider_id: string }[] = await database("payments as row")
		.select("row.provider_id")
		.where({ "row.provider": "stripe", "row.kind": "refund", "row.status": "pending" })
		.whereNotNull("row.provider_id")
		.whereNotExists(
			database("payments as later")
				.select(database.raw("1"))
				.whereRaw("later.provider_id = row.provider_id and later.kind = 'refund' and later.status <> 'pending'"),
		)
		.orderBy("row.processed_at")
		.limit(refundsPerRun);
	const end = Date.now() + refundsBudgetMs;
	const counts: Record<string, number> = {};
	for (const { provider_id } of open) {
		if (Date.now() > end) break;
		const ask = async (): Promise<string> => {
			const refund = await context.provider.refunds.retrieve(provider_id);
			return inTransaction(database, (trx) => applyFact(context, trx, refundFact(refund, context.now())));
		};
		const outcome = await orFailed(context, ask, { refund: provider_id });
		counts[outcome] = (counts[outcome] ?? 0) + 1;
	}
	return counts;
};

/**
 * `POST /payments/tasks/reconcile`: repairs what a lost webhook left. One kind of question that Stripe does not answer,
 * such as events to a key that may not read them, keeps none of the others from being asked.
 * @throws AggregateError of what failed, after all were asked
 */
export const reconcile = async (context: PaymentsContext) => {
	const parts = { events: replayUndelivered, intents: checkOpenIntents, refunds: checkOpenRefunds };
	const counts: Record<string, Record<string, number>> = {};
	const failures: unknown[] = [];
	const ask = async ([name, part]: [string, typeof replayUndelivered]): Promise<void> => {
		try {
			counts[name] = await part(context);
		} catch (error) {
			failures.push(error);
		}
	};
	await Promise.all(Object.entries(parts).map(ask));
	if (failures.length > 0) throw new AggregateError(failures, "A part of the reconciliation failed.");
	return counts;
};
