import { randomUUID } from "node:crypto";
import { bookingAnswer, bookingCreatedAnswer } from "@harborsmith/contract/bookings";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
	type CharterClient,
	charterClient,
	testContact,
	testDay,
} from "../../../../tests/support/guest/charter-client.ts";
import { createTestYacht, type TestYacht } from "../../../../tests/support/guest/test-yacht.ts";
import { type TestStack, useStack } from "../../../../tests/support/stack.ts";

let stack: TestStack;
let client: CharterClient;
let yacht: TestYacht;
beforeAll(async () => {
	stack = await useStack();
	client = charterClient(stack);
	yacht = await createTestYacht(stack);
});
afterAll(() => yacht.archive());

let nextDay = 200;
const slot = () => {
	const day = testDay(nextDay++);
	return { slug: yacht.slug, starts_at: `${day}T10:00`, ends_at: `${day}T14:00` };
};
/** A promo code that leaves so many cents of a charter before tax. */
const leaving = async (cents: number): Promise<string> => {
	const { subtotal_cents } = await client.quote(slot());
	const code = `LEAVES-${randomUUID().slice(0, 8).toUpperCase()}`;
	await stack.sql("insert into promo_codes (code, status, amount_cents) values ($1, 'active', $2)", [
		code,
		subtotal_cents - cents,
	]);
	return code;
};
const ordered = async (promo_code: string) => {
	const quote = await client.quote(slot(), { promo_code });
	const answer = await client.book(quote.quote, { customer: testContact() });
	expect(answer.status, JSON.stringify(answer.body)).toBe(201);
	const created = bookingCreatedAnswer.parse(answer.body).data;
	const view = await client.call(`/charter/bookings/${created.number}`, {
		headers: { "X-Manage-Token": created.manage_token },
	});
	return { quote, created, booking: bookingAnswer.parse(view.body).data };
};

describe("a charter of which next to nothing is to pay", () => {
	it.each([0, 1, 30, 45])(
		"is free when %i cents are left: nothing is asked for, and it stands as paid",
		async (cents) => {
			const { quote, created, booking } = await ordered(await leaving(cents));
			expect(quote).toMatchObject({ total_cents: 0, due_now_cents: 0, tax_cents: 0 });
			expect(created).toMatchObject({ status: "confirmed", payment: null });
			expect(booking).toMatchObject({ status: "confirmed", payment_status: "paid", total_cents: 0, paid_cents: 0 });
			expect(booking.lines.reduce((sum, line) => sum + line.amount_cents, 0)).toBe(0);
		},
	);

	it("is answered as what it became when the answer of a free one was lost", async () => {
		const promo_code = await leaving(0);
		const { quote } = await client.quote(slot(), { promo_code });
		const again = { key: randomUUID(), customer: testContact() };
		const first = bookingCreatedAnswer.parse((await client.book(quote, again)).body).data;
		await stack.sql(
			`update idempotency_keys set completed_at = null, status = null, created_at = now() - interval '1 minute',
			response = response - 'body' where key = $1`,
			[again.key],
		);
		const second = await client.book(quote, again);
		expect(second.status, JSON.stringify(second.body)).toBe(201);
		expect(bookingCreatedAnswer.parse(second.body).data).toMatchObject({
			number: first.number,
			status: "confirmed",
			payment: null,
		});
	});

	it.each([60, 90, 150, 198])("asks for an amount that a card can be charged when %i cents are left", async (cents) => {
		const { quote, created, booking } = await ordered(await leaving(cents));
		expect(created.payment?.amount_cents).toBe(quote.due_now_cents);
		expect(booking).toMatchObject({ total_cents: quote.total_cents, due_now_cents: quote.due_now_cents });
		expect(quote.due_now_cents).toBeGreaterThanOrEqual(50);
		const later = quote.total_cents - quote.due_now_cents;
		expect(later === 0 || later >= 50).toBe(true);
	});

	it("is never more than the total that was shown, and what the office adds by hand is refused by card below the minimum", async () => {
		const { quote, created } = await ordered(await leaving(60));
		expect(quote.due_now_cents).toBeLessThanOrEqual(quote.total_cents);
		await stack.sql("update charges set state = 'closed' where booking = (select id from bookings where number = $1)", [
			created.number,
		]);
		await stack.sql("update bookings set due_now_cents = 8 where number = $1", [created.number]);
		const again = await client.call(`/charter/bookings/${created.number}/pay`, {
			method: "POST",
			body: "{}",
			headers: { "X-Manage-Token": created.manage_token },
		});
		expect(again).toMatchObject({ status: 200, body: { data: { amount_cents: 50 } } });
	});
});
