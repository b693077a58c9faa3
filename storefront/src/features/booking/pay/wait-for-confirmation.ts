import { type Proof, readBooking } from "../record/booking.queries.ts";
import type { Booking } from "../record/booking.ts";
import { knowsPayment } from "./knows-payment.ts";

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

interface PollOptions {
	/** @default 20 */
	tries?: number;
	/** Milliseconds before each question: the payment company's message needs its moment. @default 1500 */
	every?: number;
	/** @default knowsPayment */
	until?: (booking: Booking) => boolean;
}

/** Asks until the payment company's message has reached a paid booking; undefined when it did not come in time. */
export async function waitForConfirmation(
	api: string,
	number: string,
	proof: Proof,
	{ tries = 20, every = 1500, until = knowsPayment }: PollOptions = {},
): Promise<Booking | undefined> {
	for (let asked = 0; asked < tries; asked++) {
		await pause(every);
		const booking = await readBooking(api, number, proof).catch(() => undefined);
		if (booking && until(booking)) return booking;
	}
	return undefined;
}
