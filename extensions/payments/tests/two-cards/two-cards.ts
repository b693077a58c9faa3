import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { Slot } from "../../../../tests/support/guest/guest.ts";
import { until } from "../../../../tests/support/until.ts";
import type { Payments } from "../harness.ts";

export interface Card {
	intent: string;
	cents: number;
}

/** What the tests ask of a booking that was paid by two cards: the first part when it was made, the rest later. */
export const withTwoCards = (on: () => Payments) => {
	const made = async ({ intent }: Card) => (await on().stripe.refunds.list({ payment_intent: intent })).data;

	/** Pays a sum for a booking by a card of its own. */
	const payBy = async (
		{ id, number }: { id: string; number: string },
		cents: number,
		{ card = "pm_card_mastercard", purpose = "balance" } = {},
	): Promise<Card> => {
		const intent = await on().stripe.paymentIntents.create({
			amount: cents,
			currency: "usd",
			metadata: { booking: id, number, purpose },
			payment_method: card,
			confirm: true,
			return_url: on().stack.storefront.url,
		});
		return { intent: intent.id, cents };
	};

	const paidIn = (number: string, cents: number) =>
		until(
			() => on().booking(number),
			({ paid_cents }) => paid_cents === cents,
			{ what: "the money" },
		);

	/** Pays what is left of a confirmed booking by a second card. */
	const payRest = async (
		booked: Awaited<ReturnType<Payments["guest"]["bookSlot"]>>,
		{ card }: { card?: string } = {},
	) => {
		const first = { intent: booked.payment.intent_id, cents: booked.payment.amount_cents };
		const { id, number, total_cents } = await on().confirmed(booked.number);
		const cents = total_cents - first.cents;
		expect(cents).toBeGreaterThan(0);
		const second = await payBy({ id, number }, cents, { card });
		await paidIn(number, total_cents);
		return { ...booked, id, total_cents, first, second };
	};

	const paid = async (slot: Slot, with_card: { card?: string } = {}) => {
		const booked = await on().guest.bookSlot(slot);
		await on().guest.pay(booked.payment.intent_id);
		return payRest(booked, with_card);
	};

	/** Amounts that Stripe has given back by a card, failed ones left out, the largest first. */
	const backBy = async (card: Card): Promise<number[]> =>
		(await made(card))
			.filter(({ status }) => status !== "failed" && status !== "canceled")
			.map(({ amount }) => amount)
			.sort((one, other) => other - one);

	/** Waits until nothing is on its way any more and no job is left. */
	const settled = (number: string) =>
		until(
			async () => {
				const open = await on().stack.sql(
					"select id from outbox where topic = 'payment.refund_due' and payload ->> 'number' = $1 and processed_at is null",
					[number],
				);
				return { ...(await on().booking(number)), open: open.length };
			},
			({ open, refunding_cents }) => open === 0 && refunding_cents === 0,
			{ seconds: 120, what: "the end of every refund" },
		);

	/** What stands in each charge, the first one first. */
	const charges = (id: string) =>
		on().stack.sql<{ purpose: string; paid: number; back: number; waits: number; intent: string | null }>(
			`select purpose, paid_cents as paid, refunded_cents as back, refunding_cents as waits, intent from charges
			where booking = $1 and paid_cents > 0 order by paid_at, date_created`,
			[id],
		);

	/** Booking, charges, ledger and Stripe say one amount of each card, to the cent. */
	type Paid = { id: string; number: string; total_cents: number; first: Card; second: Card };
	const expectBack = async (booked: Paid, first: number, second: number) => {
		const booking = await settled(booked.number);
		const sum = async (card: Card) => (await backBy(card)).reduce((total, cents) => total + cents, 0);
		expect([await sum(booked.first), await sum(booked.second)]).toEqual([first, second]);
		expect((await charges(booked.id)).map(({ back, waits }) => [back, waits])).toEqual([
			[first, 0],
			[second, 0],
		]);
		expect(booking).toMatchObject({ refunded_cents: first + second, paid_cents: booked.total_cents });
		return booking;
	};

	const desk = (id: string, useCase: string, body: object, token: string, url?: string) =>
		on().stack.api(`/desk/bookings/${id}/${useCase}`, {
			method: "POST",
			...(url ? { url } : {}),
			body: JSON.stringify(body),
			headers: { "Idempotency-Key": randomUUID() },
			token,
		});

	return { paid, payBy, payRest, paidIn, backBy, settled, charges, expectBack, desk };
};
