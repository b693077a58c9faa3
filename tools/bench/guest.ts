import { randomUUID } from "node:crypto";
import Stripe from "stripe";
import { post } from "./post.ts";
import type { BenchStack } from "./stack.ts";

export interface Slot {
	yacht: string;
	starts_at: string;
	ends_at: string;
}

const hour = 3_600_000;

/** Free four-hour slots of one yacht, one a day. */
export async function freeSlots(
	{ runtime }: BenchStack,
	{ yacht, count, from = 40 }: { yacht: string; count: number; from?: number },
): Promise<Slot[]> {
	const slots: Slot[] = [];
	for (let start = from; slots.length < count && start < from + 360; start += 60) {
		const day = (offset: number): string => new Date(Date.now() + offset * 24 * hour).toISOString().slice(0, 10);
		const url = `${runtime.directus.url}/charter/yachts/${yacht}/availability?from=${day(start)}&to=${day(start + 59)}&duration_min=240&charter_type=captained`;
		const body = (await (await fetch(url)).json()) as { data: { days: { starts: string[] }[] } };
		for (const { starts } of body.data.days) {
			const [starts_at] = starts;
			if (starts_at)
				slots.push({ yacht, starts_at, ends_at: new Date(Date.parse(starts_at) + 4 * hour).toISOString() });
		}
	}
	if (slots.length < count) throw new Error(`${yacht} has only ${slots.length} free slots.`);
	return slots.slice(0, count);
}

const perYacht = 5;

/** Free slots on many yachts in turn, as a fleet's guests book, so that few wait for the lock of the same yacht. */
export function supplyOfSlots(
	stack: BenchStack,
	{ firstYacht }: { firstYacht: number },
): (count: number) => Promise<Slot[]> {
	let next = firstYacht;
	return async (count) => {
		const yachts = Array.from({ length: Math.ceil(count / perYacht) }, () => `yacht-${next++}`);
		const ofEach = await Promise.all(yachts.map((yacht) => freeSlots(stack, { yacht, count: perYacht })));
		return Array.from({ length: perYacht }, (_, n) => ofEach.flatMap((slots) => slots.slice(n, n + 1)))
			.flat()
			.slice(0, count);
	};
}

export async function requestQuote({ runtime }: BenchStack, { yacht, starts_at, ends_at }: Slot): Promise<string> {
	const wanted = { yacht, charter_type: "captained", starts_at, ends_at, guests: 2, extras: [] };
	const { body } = await post(`${runtime.directus.url}/charter/quotes`, wanted);
	const parsed = JSON.parse(body) as { data?: { quote: string } };
	if (!parsed.data) throw new Error(`No quote: ${body.slice(0, 300)}`);
	return parsed.data.quote;
}

/** Asks to book and gives back the status of the answer. */
export async function requestBooking(url: string, quote: string): Promise<number> {
	const customer = {
		first_name: "Robin",
		last_name: "Measured",
		email: `${randomUUID().slice(0, 8)}@example.com`,
		phone: "+1 415 555 0100",
	};
	const wanted = { quote, customer, accept_terms: true };
	const { status } = await post(`${url}/charter/bookings`, wanted, { "idempotency-key": randomUUID() });
	return status;
}

/** What the provider alone takes for a payment, asked by its own library as the payments extension asks it. */
export async function preparePayment({ runtime }: BenchStack): Promise<void> {
	const { hostname, port } = new URL(runtime.stripe.api_base);
	const host = { host: hostname, port, protocol: "http" as const };
	const stripe = new Stripe(runtime.stripe.secret_key, { ...host, telemetry: false });
	await stripe.paymentIntents.create({ amount: 90_000, currency: "usd", automatic_payment_methods: { enabled: true } });
}

/** Runs jobs with so many at a time and gives back how many seconds they took together. */
export async function timed<Job>(jobs: Job[], atOnce: number, run: (job: Job) => Promise<void>): Promise<number> {
	const queue = [...jobs];
	const began = performance.now();
	await Promise.all(
		Array.from({ length: atOnce }, async () => {
			for (let job = queue.shift(); job !== undefined; job = queue.shift()) await run(job);
		}),
	);
	return (performance.now() - began) / 1000;
}
