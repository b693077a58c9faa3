import { charterError } from "@harborsmith/kit";
import { z } from "zod";
import type { ChargeRow } from "../charges/charge-row.ts";
import { chargeOfGuest, openCharge } from "../charges/open-charge.ts";
import { closeCharge } from "../charges/open-charges.ts";
import type { PaymentsContext } from "../context/payments-context.ts";
import { type BookingRow, readBooking } from "../ledger/booking-row.ts";
import { failureOf } from "../provider/failure.ts";
import type { Intent } from "../provider/schemas.ts";
import { amountDue, type Due } from "./amount-due.ts";
import { minimumOf } from "./minimum-of.ts";

/** What a browser needs to pay. */
export interface PreparedPayment {
	provider: "stripe";
	intent_id: string;
	client_secret: string;
	amount_cents: number;
	currency: string;
}

type Wanted = Due & { currency: string };
type Asked = { charge: ChargeRow; intent: Intent };

const payload = z.looseObject({ booking_id: z.uuid() });

/** Nobody has paid with it yet, and nobody is about to. */
const open = new Set(["requires_payment_method", "requires_confirmation"]);

const justPaid = () =>
	charterError("INVALID_STATE", "This charter has just been paid. Its confirmation follows in a moment.");

/** Stripe has the money and the ledger does not know yet: its webhook is on the way. */
const awaitsItsWebhook = async ({ database }: PaymentsContext, intent: Intent): Promise<boolean> => {
	if (intent.status !== "succeeded") return false;
	const fact = {
		provider: "stripe",
		provider_id: intent.latest_charge ?? intent.id,
		kind: "charge",
		status: "succeeded",
	};
	return (await database("payments").select("id").where(fact).first()) === undefined;
};

/**
 * The intent of an open charge, at the right amount, if it can still be paid. One that is being paid at this moment keeps
 * its amount. One that asks for something else, or that nobody can pay, is ended with its charge.
 * @throws INVALID_STATE when it has just been paid: a second intent would invite to pay twice
 */
const existingIntent = async (
	context: PaymentsContext,
	charge: ChargeRow,
	wanted: Wanted,
): Promise<Intent | undefined> => {
	const { provider, database } = context;
	if (!charge.intent) return undefined;
	const intent = await provider.intents.retrieve(charge.intent);
	if (await awaitsItsWebhook(context, intent)) throw justPaid();
	const isOver = intent.status === "canceled" || intent.status === "succeeded";
	if (!isOver && !open.has(intent.status)) return intent;
	if (!isOver && charge.purpose === wanted.purpose && charge.currency === wanted.currency) {
		return intent.amount === wanted.amount_cents
			? intent
			: provider.intents.changeAmount(intent.id, wanted.amount_cents);
	}
	const ended = isOver ? intent : await provider.intents.cancel(intent.id);
	if (ended && (await awaitsItsWebhook(context, ended))) throw justPaid();
	if (ended?.status === "processing") return ended;
	await closeCharge(database, charge.id);
	return undefined;
};

const newIntent = ({ provider }: PaymentsContext, booking: BookingRow, charge: ChargeRow, due: Due): Promise<Intent> =>
	provider.intents.create({
		amount_cents: due.amount_cents,
		currency: booking.currency,
		description: `Yacht charter ${booking.number}`,
		metadata: { booking: booking.id, number: booking.number, charge: charge.id, purpose: due.purpose },
		idempotency_key: `charge:${charge.id}:${due.amount_cents}`,
	});

/**
 * Two requests that prepare at once get the same intent from Stripe; whoever writes it last writes the same.
 * @returns false when the booking has changed since it was read: the intent is of another amount
 */
const keepIntent = async (
	{ database }: PaymentsContext,
	booking: BookingRow,
	{ charge, intent }: Asked,
): Promise<boolean> => {
	const { id, status, currency, total_cents, due_now_cents, paid_cents, refunded_cents } = booking;
	const read = { id, status, currency, total_cents, due_now_cents, paid_cents, refunded_cents };
	const asRead = database("bookings").where(read);
	if (intent.id === charge.intent && intent.amount === charge.amount_cents) {
		return (await asRead.first("id")) !== undefined;
	}
	const kept = database("charges")
		.where({ id: charge.id, state: "open" })
		.where((own) => own.whereNull("intent").orWhere({ intent: intent.id }))
		.whereExists(asRead.select(database.raw("1")))
		.update({ intent: intent.id, amount_cents: intent.amount, date_updated: database.fn.now() });
	return (await kept) > 0;
};

/** The open charge of what is due and its intent; the charge comes first, so that no intent is without one. */
const asked = async (context: PaymentsContext, booking: BookingRow, due: Due): Promise<Asked> => {
	const { database } = context;
	const wanted = { ...due, currency: booking.currency };
	const before = await chargeOfGuest(database, booking.id);
	const intent = before && (await existingIntent(context, before, wanted));
	if (before && intent) return { charge: before, intent };
	const isUsable = before?.intent === null && before.purpose === due.purpose && before.currency === booking.currency;
	if (before && !isUsable) await closeCharge(database, before.id);
	const charge = before && isUsable ? before : await openCharge(database, booking, due);
	return { charge, intent: await newIntent(context, booking, charge, due) };
};

const askStripe = async (context: PaymentsContext, booking: BookingRow, due: Due): Promise<Asked> => {
	try {
		return await asked(context, booking, due);
	} catch (error) {
		const failure = failureOf(error);
		if (!failure) throw error;
		context.logger.error({ err: error, booking: booking.number }, "Stripe did not prepare a payment");
		throw charterError("SERVICE_UNAVAILABLE", "Payments are not available right now. Please try again in a moment.");
	}
};

/** The intent of what is due now; undefined when that changed while the intent was made or its amount set. */
const keptIntent = async (context: PaymentsContext, id: string): Promise<Intent | undefined> => {
	const booking = await readBooking(context.database, id);
	if (!booking) throw charterError("NOT_FOUND", "There is no such booking.");
	const minimum_cents = await minimumOf(context.database, booking.currency);
	const payment = await askStripe(context, booking, amountDue(booking, context.now(), minimum_cents));
	return (await keepIntent(context, booking, payment)) ? payment.intent : undefined;
};

/**
 * The filter `harborsmith.payment.prepare`: the PaymentIntent of the charge that is open for what is due. Asking
 * again gives the same.
 * @throws NOT_FOUND, HOLD_EXPIRED, INVALID_STATE, SERVICE_UNAVAILABLE
 */
export const preparePayment = async (context: PaymentsContext, input: unknown): Promise<PreparedPayment> => {
	const { booking_id } = payload.parse(input);
	const intent = (await keptIntent(context, booking_id)) ?? (await keptIntent(context, booking_id));
	if (!intent)
		throw charterError("SERVICE_UNAVAILABLE", "This booking is being changed. Please try again in a moment.");
	if (!intent.client_secret) throw new Error(`Stripe gave no client secret for ${intent.id}.`);
	return {
		provider: "stripe",
		intent_id: intent.id,
		client_secret: intent.client_secret,
		amount_cents: intent.amount,
		currency: intent.currency,
	};
};
