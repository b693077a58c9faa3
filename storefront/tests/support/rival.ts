import { z } from "zod";
import type { TestStack } from "../../../tests/support/stack.ts";
import type { FreeStart } from "./free-start.ts";

const quoteAnswer = z.object({ data: z.object({ quote: z.string() }) });
const bookedAnswer = z.object({
	data: z.object({
		number: z.string(),
		manage_token: z.string(),
		payment: z.object({ intent_id: z.string() }),
	}),
});
export type ApiBooking = z.output<typeof bookedAnswer>["data"];

/** Somebody else takes a slot through the API, up to the payment. */
export async function bookByApi(
	{ api }: TestStack,
	free: FreeStart,
	email = "rival@harborsmith.example.com",
): Promise<ApiBooking> {
	const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
		api(path, { method: "POST", body: JSON.stringify(body), token: null, headers });
	const ends_at = new Date(Date.parse(free.start) + free.duration_min * 60_000).toISOString();
	const wish = { yacht: free.slug, charter_type: free.charter_type, starts_at: free.start, ends_at, guests: 2 };
	const { quote } = quoteAnswer.parse((await post("/charter/quotes", wish)).body).data;
	const customer = { first_name: "Rival", last_name: "Guest", email, phone: "+1 415 555 0199" };
	const body = { quote, customer, accept_terms: true };
	const key = { "Idempotency-Key": `rival-${crypto.randomUUID()}` };
	const answer = await post("/charter/bookings", body, key);
	return bookedAnswer.parse(answer.body).data;
}
