import { charterError } from "@harborsmith/kit";
import { z } from "zod";
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

const payload = z.looseObject({ booking_id: z.uuid() });

/** Nobody has paid with it yet, and nobody is about to. */
const open = new Set(["requires_payment_method", "requires_confirmation"]);

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
 * The current intent, at the right amount, if it can still be paid. One that is being paid at this moment keeps its
 * amount.
 * @throws INVALID_STATE when it has just been paid: a second intent would invite to pay twice
 */
const existingIntent = async (context: PaymentsContext, booking: BookingRow, due: Due): Promise<Intent | undefined> => {
	const { provider } = context;
	if (!booking.payment_intent_id) return undefined;
	const intent = await provider.intents.retrieve(booking.payment_intent_id);
	if (await awaitsItsWebhook(context, intent)) {
		throw charterError("INVALID_STATE", "This charter has just been paid. Its confirmation follows in a moment.");
	}
	if (intent.status === "canceled" || intent.status === "succeeded") return undefined;
	if (intent.amount === due.amount_cents || !open.has(intent.status)) return intent;
	return provider.intents.changeAmount(intent.id, due.amount_cents);
};

const newIntent = ({ provider }: PaymentsContext, booking: BookingRow, due: Due): Promise<Intent> =>
	provider.intents.create({
		amount_cents: due.amount_cents,
		currency: booking.currency,
		description: `Yacht charter ${booking.number}`,
		metadata: { booking: booking.id, number: booking.number, purpose: due.purpose },
		idempotency_key: [
			"booking",
			booking.id,
			due.purpose,
			due.amount_cents,
			booking.currency,
			booking.payment_intent_id ?? "first",
		].join(":"),
	});

/**
 * Two requests that prepare at once get the same intent from Stripe; whoever writes it last writes the same. Stripe's
 * reference is nothing that people read in a booking's history, so it goes past Directus's service in one statement.
 * @returns false when the booking has changed since it was read: the intent is of another amount
 */
const keepIntent = async ({ database }: PaymentsContext, booking: BookingRow, intent: Intent): Promise<boolean> => {
	const { id, status, currency, total_cents, due_now_cents, paid_cents, refunded_cents } = booking;
	const read = { id, status, currency, total_cents, due_now_cents, paid_cents, refunded_cents };
	const asRead = database("bookings").where(read);
	if (intent.id === booking.payment_intent_id) return (await asRead.first("id")) !== undefined;
	return (await asRead.update({ payment_intent_id: intent.id })) > 0;
};

const intentFor = async (context: PaymentsContext, booking: BookingRow, due: Due): Promise<Intent> => {
	try {
		return (await existingIntent(context, booking, due)) ?? (await newIntent(context, booking, due));
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
	const intent = await intentFor(context, booking, amountDue(booking, context.now(), minimum_cents));
	return (await keepIntent(context, booking, intent)) ? intent : undefined;
};

/**
 * The filter `harborsmith.payment.prepare`: one PaymentIntent per booking and amount due. Asking again gives the same.
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
