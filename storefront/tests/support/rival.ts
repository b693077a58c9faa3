import { quoteAnswer } from "@harborsmith/contract/quotes";
import { type PayableBooking, payableBookingAnswer } from "../../../tests/support/guest/payable-booking.ts";
import type { TestStack } from "../../../tests/support/stack.ts";
import type { FreeStart } from "./free-start.ts";

/** Somebody else takes a slot through the API, up to the payment. */
export async function bookByApi(
	{ api }: TestStack,
	free: FreeStart,
	email = "rival@harborsmith.example.com",
): Promise<PayableBooking> {
	const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
		api(path, { method: "POST", body: JSON.stringify(body), token: null, headers });
	const ends_at = new Date(Date.parse(free.start) + free.duration_min * 60_000).toISOString();
	const wish = { yacht: free.slug, charter_type: free.charter_type, starts_at: free.start, ends_at, guests: 2 };
	const { quote } = quoteAnswer.parse((await post("/charter/quotes", wish)).body).data;
	const customer = { first_name: "Rival", last_name: "Guest", email, phone: "+1 415 555 0199" };
	const body = { quote, customer, accept_terms: true };
	const key = { "Idempotency-Key": `rival-${crypto.randomUUID()}` };
	const answer = await post("/charter/bookings", body, key);
	return payableBookingAnswer.parse(answer.body).data;
}
