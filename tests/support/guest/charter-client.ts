import { randomUUID } from "node:crypto";
import { bookingCreatedAnswer } from "@harborsmith/contract/bookings";
import { errorAnswer } from "@harborsmith/contract/errors";
import { quoteAnswer } from "@harborsmith/contract/quotes";
import type { TestStack } from "../stack.ts";

export type Answer = { status: number; body: unknown; headers: Headers };
export type Slot = { slug: string; starts_at: string; ends_at: string; guests?: number };

/** A day far enough ahead for every rule, spread so that tests do not meet: `2027-05-12`. */
export const testDay = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export const testContact = () => ({
	first_name: "Robin",
	last_name: "Tester",
	email: `robin-${randomUUID().slice(0, 8)}@example.com`,
	phone: "+1 415 555 0100",
});

/** Speaks to `/charter` as a guest's program does. */
export const charterClient = (stack: TestStack, url: string = stack.directus.url) => {
	const call = (path: string, init: RequestInit = {}): Promise<Answer> =>
		stack.api(path, { ...init, url, token: null });
	const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
		call(path, {
			method: "POST",
			body: JSON.stringify(body),
			headers: { "Content-Type": "application/json", ...headers },
		});
	const fetchQuote = ({ slug, guests = 2, ...times }: Slot, more: object = {}): Promise<Answer> =>
		post("/charter/quotes", { yacht: slug, charter_type: "captained", guests, ...times, ...more });
	const quote = async (slot: Slot, more: object = {}) => {
		const answer = await fetchQuote(slot, more);
		if (answer.status !== 200) throw new Error(`no quote: ${answer.status} ${JSON.stringify(answer.body)}`);
		return quoteAnswer.parse(answer.body).data;
	};
	const book = (
		signed: string,
		more: { key?: string; customer?: object; special_requests?: string } = {},
	): Promise<Answer> => {
		const { key = randomUUID(), customer = testContact(), ...rest } = more;
		return post(
			"/charter/bookings",
			{ quote: signed, customer, accept_terms: true, ...rest },
			{ "Idempotency-Key": key },
		);
	};
	const bookSlot = async (slot: Slot) => {
		const answer = await book((await quote(slot)).quote);
		if (answer.status !== 201) throw new Error(`not booked: ${answer.status} ${JSON.stringify(answer.body)}`);
		return bookingCreatedAnswer.parse(answer.body).data;
	};
	return { url, call, post, fetchQuote, quote, book, bookSlot };
};

export type CharterClient = ReturnType<typeof charterClient>;

/** The contract's error in an answer; fails when the envelope is not the contract's. */
export const errorOf = (answer: Answer) => {
	const [error] = errorAnswer.parse(answer.body).errors;
	if (!error) throw new Error("The answer holds no error.");
	return { message: error.message, alternatives: error.extensions.alternatives, ...error.extensions };
};
