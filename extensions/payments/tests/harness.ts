import { randomUUID } from "node:crypto";
import Stripe from "stripe";
import { z } from "zod";
import { Guest, type Slot } from "../../../tests/support/guest/guest.ts";
import { paymentCompany } from "../../../tests/support/payment-company.ts";
import { type TestStack, useStack } from "../../../tests/support/stack.ts";
import { until } from "../../../tests/support/until.ts";

export interface BookingFacts extends Record<string, unknown> {
	id: string;
	number: string;
	status: string;
	payment_status: string;
	paid_cents: number;
	refunded_cents: number;
	refunding_cents: number;
	total_cents: number;
	due_now_cents: number;
	/** Of its newest charge by card. */
	intent: string;
}

const eventsOf = z.object({ data: z.array(z.object({ id: z.string(), attempts: z.number() })) });

/** What the tests of payments ask of the running stack. */
export const usePayments = async () => {
	const stack = await useStack();
	const guest = new Guest(stack);
	const webhooks = [stack.directus.url, stack.second].map((url) => `${url}/payments/stripe/webhook`);

	const { ask: standIn, fallSilent, speak, reset } = paymentCompany(stack);

	/** Delivers bytes that Stripe has signed, whatever they are. */
	const deliverSigned = (payload: string, url = stack.directus.url) => {
		const secret = stack.stripe.webhook_secret;
		const headers = { "Stripe-Signature": Stripe.webhooks.generateTestHeaderString({ payload, secret }) };
		return stack.api("/payments/stripe/webhook", { method: "POST", body: payload, headers, token: null, url });
	};

	const slots = async (count: number): Promise<Slot[]> => {
		const yacht = (await guest.fleet("?charter_type=captained")).at(-1);
		const found = await guest.freeSlots({ slug: yacht?.slug ?? "", charter_type: "captained", days: 35, span: 50 });
		const apart = found.filter((_slot, index) => index % 20 === 0).slice(0, count);
		if (apart.length < count) throw new Error("The demo fleet has too few free slots.");
		return apart;
	};

	const booking = async (number: string): Promise<BookingFacts> => {
		const [row] = await stack.sql<BookingFacts>(
			`select b.*, (select c.intent from charges c where c.booking = b.id and c.intent is not null
				order by c.date_created desc limit 1) as intent from bookings b where b.number = $1`,
			[number],
		);
		if (!row) throw new Error(`There is no booking ${number}.`);
		return row;
	};

	return {
		stack,
		guest,
		stripe: guest.stripe(),
		/** Addresses of the webhook in both processes; the same one twice when there is only one. */
		webhooks,
		standIn,
		fallSilent,
		speak,
		slots,
		booking,
		/** Waits until a booking is confirmed. */
		confirmed: (number: string): Promise<BookingFacts> =>
			until(
				() => booking(number),
				({ status }) => status === "confirmed",
				{ what: "the confirmation" },
			),
		ledger: (number: string) =>
			stack.sql<{ kind: string; status: string; amount_cents: number; provider_id: string }>(
				"select kind, status, amount_cents, provider_id from payments where booking = (select id from bookings where number = $1) order by date_created",
				[number],
			),
		/** Delivers an event that Stripe might have signed. */
		deliver: (type: string, object: object, values: { id?: string; url?: string; account?: string } = {}) => {
			const { id = `evt_${randomUUID()}`, url, ...rest } = values;
			const created = Math.floor(Date.now() / 1000);
			return deliverSigned(JSON.stringify({ id, object: "event", type, created, data: { object }, ...rest }), url);
		},
		deliverSigned,
		/** What people were told about a booking, in order. */
		attentions: async (number: string): Promise<string[]> => {
			const rows = await stack.sql<{ code: string }>(
				"select payload ->> 'code' as code from outbox where topic = 'staff.attention' and payload ->> 'number' = $1 order by id",
				[number],
			);
			return rows.map(({ code }) => code);
		},
		task: (name: string, body: unknown = {}, url = stack.directus.url) =>
			stack.api(`/payments/tasks/${name}`, { method: "POST", body: JSON.stringify(body), url }),
		eventsAbout: async (intent: string, type: string): Promise<string[]> => {
			const { data } = await guest.stripe().events.list({ type, limit: 100 });
			return data.filter(({ data: { object } }) => JSON.stringify(object).includes(intent)).map(({ id }) => id);
		},
		deliveries: async () => eventsOf.parse(await standIn("GET", "deliveries")).data,
		reset,
	};
};

export type Payments = Awaited<ReturnType<typeof usePayments>>;
export type { TestStack };
