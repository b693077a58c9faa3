import { type PreparedPayment, paymentRequest } from "@harborsmith/contract/bookings";
import { type PreparedStatement, preparedQuery, refuse } from "@harborsmith/kit";
import { amountDue, type Due } from "../charges/amount-due.ts";
import type { ChargeRow } from "../charges/charge-row.ts";
import { openCharge } from "../charges/open-charge.ts";
import { closeCharge } from "../charges/open-charges.ts";
import type { PaymentsContext } from "../context/payments-context.ts";
import type { BookingRow } from "../ledger/booking-row.ts";
import { failureOf } from "../provider/failure.ts";
import type { Intent } from "../provider/schemas.ts";
import { existingIntent } from "./existing-intent.ts";
import { freshBasis, type PaymentBasis, readPaymentBasis } from "./payment-basis.ts";

type Prepared = { charge: ChargeRow; intent: Intent };

const newIntent = ({ provider }: PaymentsContext, booking: BookingRow, charge: ChargeRow, due: Due): Promise<Intent> =>
	provider.intents.create({
		amount_cents: due.amount_cents,
		currency: booking.currency,
		description: `Yacht charter ${booking.number}`,
		metadata: { booking: booking.id, number: booking.number, charge: charge.id, purpose: due.purpose },
		idempotency_key: `charge:${charge.id}:${due.amount_cents}`,
	});

const writing: PreparedStatement = {
	name: "harborsmith-write-intent",
	text: `update charges set intent = $1, amount_cents = $2, date_updated = now()
where id = $3 and state = 'open' and (intent is null or intent = $1) and exists (
	select from bookings where id = $4 and status = $5 and currency = $6 and total_cents = $7 and due_now_cents = $8
		and paid_cents = $9 and refunded_cents = $10 and refunding_cents = $11)
returning id`,
};

/**
 * Two requests that prepare at once get the same intent from Stripe; whoever writes it last writes the same.
 * @returns false when the booking has changed since it was read: the intent is of another amount
 */
const writeIntent = async (
	{ database }: PaymentsContext,
	booking: BookingRow,
	{ charge, intent }: Prepared,
): Promise<boolean> => {
	const { id, status, currency, total_cents, due_now_cents, paid_cents, refunded_cents, refunding_cents } = booking;
	const read = { id, status, currency, total_cents, due_now_cents, paid_cents, refunded_cents, refunding_cents };
	if (intent.id === charge.intent && intent.amount === charge.amount_cents) {
		return (await database("bookings").where(read).first("id")) !== undefined;
	}
	const values = [intent.id, intent.amount, charge.id, ...Object.values(read)];
	const written = await preparedQuery(database, writing, values);
	return written.length > 0;
};

/** The open charge of what is due and its intent; the charge comes first, so that no intent is without one. */
const openPayment = async (
	context: PaymentsContext,
	{ booking, before }: PaymentBasis,
	due: Due,
): Promise<Prepared> => {
	const { database } = context;
	const wanted = { ...due, currency: booking.currency };
	const intent = before && (await existingIntent(context, before, wanted));
	if (before && intent) return { charge: before, intent };
	const isUsable = before?.intent === null && before.purpose === due.purpose && before.currency === booking.currency;
	if (before && !isUsable) await closeCharge(database, before.id);
	const charge = before && isUsable ? before : await openCharge(database, booking, due);
	return { charge, intent: await newIntent(context, booking, charge, due) };
};

const prepareAtStripe = async (context: PaymentsContext, read: PaymentBasis, due: Due): Promise<Prepared> => {
	try {
		return await openPayment(context, read, due);
	} catch (error) {
		const failure = failureOf(error);
		if (!failure) throw error;
		context.logger.error({ err: error, booking: read.booking.number }, "Stripe did not prepare a payment");
		throw refuse("SERVICE_UNAVAILABLE", "payments_unavailable", {});
	}
};

/** The intent of what is due now; undefined when that changed while the intent was made or its amount set. */
const dueIntent = async (context: PaymentsContext, read: PaymentBasis | undefined): Promise<Intent | undefined> => {
	if (!read) throw refuse("NOT_FOUND", "no_such_booking", {});
	const { booking, minimum_cents } = read;
	const payment = await prepareAtStripe(context, read, amountDue(booking, context.now(), minimum_cents));
	return (await writeIntent(context, booking, payment)) ? payment.intent : undefined;
};

/**
 * The filter `harborsmith.payment.prepare`: the PaymentIntent of the charge that is open for what is due. Asking
 * again gives the same.
 * @throws NOT_FOUND, HOLD_EXPIRED, INVALID_STATE, SERVICE_UNAVAILABLE
 */
export const preparePayment = async (context: PaymentsContext, input: unknown): Promise<PreparedPayment> => {
	const { booking_id, fresh } = paymentRequest.parse(input);
	const read = () => readPaymentBasis(context.database, booking_id);
	const intent =
		(await dueIntent(context, fresh ? freshBasis(booking_id, fresh) : await read())) ??
		(await dueIntent(context, await read()));
	if (!intent) throw refuse("SERVICE_UNAVAILABLE", "being_changed", {});
	if (!intent.client_secret) throw new Error(`Stripe gave no client secret for ${intent.id}.`);
	return {
		provider: "stripe",
		intent_id: intent.id,
		client_secret: intent.client_secret,
		amount_cents: intent.amount,
		currency: intent.currency,
	};
};
