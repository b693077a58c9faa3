import type { ClosedPayment } from "@harborsmith/contract/bookings";
import { inTransaction } from "@harborsmith/kit";
import { z } from "zod";
import type { ChargeRow } from "../charges/charge-row.ts";
import { openCharges } from "../charges/open-charges.ts";
import type { PaymentsContext } from "../context/payments-context.ts";
import { readBooking } from "../ledger/booking-row.ts";
import { failureOf } from "../provider/failure.ts";
import type { Intent } from "../provider/schemas.ts";
import { endCharge } from "./end-charge.ts";

/** Of several charges the one counts that keeps a booking from being given up most. */
const gravest = ["paid", "processing", "unknown", "closed"] as const;

const payload = z.looseObject({ booking_id: z.uuid() });

const cancelIntent = async (context: PaymentsContext, id: string): Promise<Intent | undefined | "unknown"> => {
	try {
		return await context.provider.intents.cancel(id);
	} catch (error) {
		if (!failureOf(error)) throw error;
		context.logger.warn({ err: error, intent: id }, "Stripe did not say what became of a payment");
		return "unknown";
	}
};

const end = async (context: PaymentsContext, charge: ChargeRow): Promise<ClosedPayment["state"]> => {
	const intent = charge.intent ? await cancelIntent(context, charge.intent) : undefined;
	if (intent === "unknown") return "unknown";
	return inTransaction(context.database, (trx) => endCharge(context, trx, { charge, intent }));
};

/** The filter `harborsmith.payment.close`: before a hold is given up, nobody can pay for it any more, or it is paid. */
export const closePayment = async (context: PaymentsContext, input: unknown): Promise<ClosedPayment> => {
	const { booking_id } = payload.parse(input);
	const booking = await readBooking(context.database, booking_id);
	if (booking?.status !== "pending") return { state: "closed" };
	const ends = new Set<ClosedPayment["state"]>();
	for (const charge of await openCharges(context.database, booking.id)) ends.add(await end(context, charge));
	return { state: gravest.find((state) => ends.has(state)) ?? "closed" };
};
