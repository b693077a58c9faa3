import { type FreshHold, type PreparedPayment, preparedPayment } from "@harborsmith/contract/bookings";
import { changeCode } from "@harborsmith/contract/words";
import type { CharterContext } from "@harborsmith/directus-extension-charter";
import { refuse } from "@harborsmith/kit";
import { theSystem } from "../../access/acting.ts";
import { type KeyedRequest, ownsKey, releaseOwnKey } from "../../idempotency/idempotency.ts";
import { cancel } from "../cancel/cancel.ts";

type Emitter = {
	emitFilter: (event: string, payload: object, meta: object, context: object) => Promise<unknown>;
};

/**
 * Asks the payments extension for the booking's payment. Asking again gives the same one.
 * @throws whatever the payments extension throws, or when none is installed
 */
export const preparePayment = async (
	context: CharterContext,
	booking_id: string,
	fresh?: FreshHold,
): Promise<PreparedPayment> => {
	const emitter: Emitter = context.directus.emitter;
	const schema = await context.directus.getSchema();
	const event = { database: context.database, schema, accountability: null };
	const prepared = await emitter.emitFilter("harborsmith.payment.prepare", { booking_id, fresh }, {}, event);
	return preparedPayment.parse(prepared);
};

/**
 * The same for a new booking. Without a payment the hold is let go with the key of its request, since nobody could ever
 * pay for it; where another process has taken the request up, the hold is that one's.
 */
export const preparePaymentOrCancel = async (
	context: CharterContext,
	{ booking_id, fresh }: { booking_id: string; fresh: FreshHold | undefined },
	keyed: KeyedRequest,
): Promise<PreparedPayment> => {
	try {
		return await preparePayment(context, booking_id, fresh);
	} catch (error) {
		context.directus.logger.error({ err: error, booking_id }, "The payment of a new booking could not be prepared");
		if (await ownsKey(context.database, keyed))
			await cancel(context, booking_id, { refund: "all", code: changeCode("payment_not_prepared") }, theSystem, {
				beforeCommit: async (trx) => releaseOwnKey(trx, keyed),
			});
		throw refuse("SERVICE_UNAVAILABLE", "payments_unavailable", {});
	}
};
