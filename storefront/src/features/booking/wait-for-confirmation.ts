import { type Proof, readBooking } from "./booking.queries.ts";

/** Not `expired`: a payment that lands just after the hold's end still confirms the booking, or is paid back. */
const settled = new Set(["confirmed", "in_progress", "completed", "cancelled"]);
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Asks until the payment company's message has turned the paid booking into a confirmed one, at most for 30 seconds:
 * after that the confirmation page tells how it stands. The first question waits: the message needs its moment.
 */
export async function waitForConfirmation(api: string, number: string, proof: Proof): Promise<string | undefined> {
	for (let tries = 0; tries < 20; tries++) {
		await pause(1500);
		const status = await readBooking(api, number, proof).then(
			(booking) => booking.status,
			() => undefined,
		);
		if (status && settled.has(status)) return status;
	}
	return undefined;
}
