import type { PreparedPayment } from "@harborsmith/contract/bookings";
import type { CharterContext } from "@harborsmith/directus-extension-charter";
import type { BookingStatus } from "@harborsmith/domain";
import { refuse } from "@harborsmith/kit";
import { preparePayment } from "./prepare-payment.ts";

/**
 * `POST /charter/bookings/:number/pay`: how to go on paying while the hold lives. It is the same payment however often it
 * is asked for, so the request needs no key of its own.
 * @throws HOLD_EXPIRED, INVALID_STATE once nothing is to pay, SERVICE_UNAVAILABLE while the payment service is down
 */
export const payBooking = async (
	context: CharterContext,
	{ id, status }: { id: string; status: BookingStatus },
): Promise<PreparedPayment> => {
	if (status !== "pending" && status !== "expired") {
		throw refuse("INVALID_STATE", "nothing_to_pay", { status });
	}
	return preparePayment(context, id);
};
