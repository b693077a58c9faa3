import { describe, expect, it } from "vitest";
import { until } from "../../../tests/support/until.ts";
import type { Payments } from "./harness.ts";
import { withSlots } from "./with-slots.ts";

describe("a card form that nobody should pay any more", () => {
	let on: Payments;
	const nextSlot = withSlots(4, (payments) => {
		on = payments;
	});
	const cash = (booking: string, amount_cents: number) =>
		on.stack.sql(
			"insert into payments (booking, kind, status, provider, currency, amount_cents) values ($1, 'external', 'succeeded', 'cash', 'USD', $2)",
			[booking, amount_cents],
		);
	const statusOf = async (intent: string) => (await on.stripe.paymentIntents.retrieve(intent)).status;
	const sweep = async () => expect((await on.task("expire-holds")).status).toBe(200);
	const closed = (intent: string) =>
		until(
			() => statusOf(intent),
			(status) => status === "canceled",
			{ seconds: 60, what: "the end of the form" },
		);
	/** Confirmed by cash, which was all that was due when booking, while its guest had the card form open. */
	const dueInCash = async () => {
		const { number, payment, manage_token } = await on.guest.bookSlot(nextSlot());
		const { id, due_now_cents, total_cents } = await on.booking(number);
		expect(due_now_cents).toBeLessThan(total_cents);
		await cash(id, due_now_cents);
		expect(await on.booking(number)).toMatchObject({ status: "confirmed", paid_cents: due_now_cents });
		return { id, number, manage_token, rest: total_cents - due_now_cents, fare: payment.intent_id };
	};
	const askForRest = async (booked: { number: string; manage_token: string }): Promise<string> => {
		const { body, status } = await on.guest.askToPay(booked);
		expect(status).toBe(200);
		return (body as { data: { intent_id: string } }).data.intent_id;
	};

	it("is closed once what it asked for came another way, though there is more to pay", async () => {
		const { number, fare } = await dueInCash();
		await sweep();
		await closed(fare);
		const open = await on.stack.sql("select 1 from charges where intent = $1 and state = 'open'", [fare]);
		expect(open).toEqual([]);
		expect(await on.attentions(number)).toEqual([]);
	});

	it("stays where the office confirms before anything is paid, and so does the one for the rest", async () => {
		const unpaid = await on.guest.bookSlot(nextSlot());
		await on.stack.sql("update bookings set status = 'confirmed' where number = $1", [unpaid.number]);
		const booked = await dueInCash();
		const rest = await askForRest(booked);
		expect(rest).not.toBe(booked.fare);
		await sweep();
		expect([await statusOf(unpaid.payment.intent_id), await statusOf(rest)]).toEqual([
			"requires_payment_method",
			"requires_payment_method",
		]);
	});

	it("is closed a day after it was opened when its charter is past, and another can be asked for", async () => {
		const booked = await dueInCash();
		const first = await askForRest(booked);
		await on.stack.sql(
			`with past as materialized (select set_config('harborsmith.import', 'on', true))
			update bookings set starts_at = now() - interval '3 days', ends_at = now() - interval '2 days' from past where id = $1`,
			[booked.id],
		);
		await sweep();
		expect(await statusOf(first)).toBe("requires_payment_method");
		await on.stack.sql("update charges set date_created = now() - interval '25 hours' where intent = $1", [first]);
		await sweep();
		await closed(first);
		const second = await askForRest(booked);
		expect(second).not.toBe(first);
		await cash(booked.id, booked.rest);
		await sweep();
		await closed(second);
	});
});
