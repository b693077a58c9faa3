import type { PreparedPayment } from "@harborsmith/contract/bookings";
import { type Proof, readBooking, readPayment } from "../record/booking.queries.ts";
import type { Booking } from "../record/booking.ts";

/** Milliseconds that a page waits for the payment company before it shows the booking without it. */
const timeoutMs = 3000;

/** One question per booking at a time: a company that does not answer is not asked again and again meanwhile. */
const asked = new Map<string, Promise<PreparedPayment | undefined>>();

const ask = (api: string, number: string, proof: Proof): Promise<PreparedPayment | undefined> => {
	const known = asked.get(number);
	if (known) return known;
	const answer = readPayment(api, number, proof)
		.catch(() => undefined)
		.finally(() => asked.delete(number));
	asked.set(number, answer);
	return answer;
};

/**
 * A booking with its payment, when it waits for one. A payment company that is away, or slow, does not hide the booking:
 * it comes without a payment then.
 */
export async function readPayable(api: string, number: string, proof: Proof): Promise<Booking> {
	const booking = await readBooking(api, number, proof);
	if (!booking.next_actions?.includes("pay")) return booking;
	const tooLate = new Promise<undefined>((resolve) => setTimeout(resolve, timeoutMs));
	return { ...booking, payment: await Promise.race([ask(api, number, proof), tooLate]) };
}
