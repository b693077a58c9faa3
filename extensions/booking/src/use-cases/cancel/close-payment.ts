import { type ClosedPayment, closedPayment } from "@harborsmith/contract/bookings";
import type { CharterContext } from "@harborsmith/directus-extension-charter";

export type PaymentEnd = ClosedPayment["state"];

/**
 * Asks the payments extension to end the payment of a booking that is about to be given up; only a hold has one that goes
 * on. `paid` when the money has come: the booking then stands as its ledger says.
 */
export const closePayment = async ({ directus, database }: CharterContext, booking_id: string): Promise<PaymentEnd> => {
	const event = { database, schema: await directus.getSchema(), accountability: null };
	const answer = await directus.emitter.emitFilter("harborsmith.payment.close", { booking_id }, {}, event);
	return closedPayment.safeParse(answer).data?.state ?? "unknown";
};
