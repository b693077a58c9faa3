import { describe, expect, it } from "vitest";
import { until } from "../../../tests/support/until.ts";
import type { Payments } from "./harness.ts";
import { withSlots } from "./with-slots.ts";

describe("a card form that nobody should pay any more", () => {
	let on: Payments;
	const nextSlot = withSlots(5, (payments) => {
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
		const { number, payment } = await on.guest.bookSlot(nextSlot());
		const { id, due_now_cents, total_cents } = await on.booking(number);
		expect(due_now_cents).toBeLessThan(total_cents);
		await cash(id, due_now_cents);
		expect(await on.booking(number)).toMatchObject({ status: "confirmed", paid_cents: due_now_cents });
		return { id, number, rest: total_cents - due_now_cents, fare: payment.intent_id };
	};
	/** A form for the rest, as one that the company sends. */
	const askForRest = async ({ id, number, rest }: { id: string; number: string; rest: number }): Promise<string> => {
		const [charge] = await on.stack.sql<{ id: string }>(
			`insert into charges (booking, purpose, state, amount_cents, currency, provider)
			values ($1, 'balance', 'open', $2, 'USD', 'stripe') returning id`,
			[id, rest],
		);
		const intent = await on.stripe.paymentIntents.create({
			amount: rest,
			currency: "usd",
			metadata: { booking: id, number, charge: charge?.id ?? "", purpose: "balance" },
		});
		await on.stack.sql("update charges set intent = $2 where id = $1", [charge?.id, intent.id]);
		return intent.id;
	};

	it("is closed once what it asked for came another way, though there is more to pay", async () => {
		const { number, fare } = await dueInCash();
		await sweep();
		await closed(fare);
		const open = await on.stack.sql("select 1 from charges where intent = $1 and state = 'open'", [fare]);
		expect(open).toEqual([]);
		expect(await on.attentions(number)).toEqual([]);
	});

	it("stays where the office confirms before anything is paid", async () => {
		const { number, payment } = await on.guest.bookSlot(nextSlot());
		await on.stack.sql("update bookings set status = 'confirmed' where number = $1", [number]);
		await sweep();
		expect(await statusOf(payment.intent_id)).toBe("requires_payment_method");
	});

	it("is closed where it asks for more than the charter costs by now", async () => {
		const { number, payment } = await on.guest.bookSlot(nextSlot());
		const { id } = await on.booking(number);
		await on.stack.sql("update bookings set status = 'confirmed' where id = $1", [id]);
		await on.stack.sql("delete from booking_lines where booking = $1 and kind <> 'charter'", [id]);
		await on.stack.sql(
			"update booking_lines set unit_cents = 1000, amount_cents = 1000, quantity = 1 where booking = $1",
			[id],
		);
		expect((await on.booking(number)).total_cents).toBeLessThan(payment.amount_cents);
		await sweep();
		await closed(payment.intent_id);
	});

	it("stays for the rest until that came another way, or the charter is past", async () => {
		const [paid, past] = [await dueInCash(), await dueInCash()];
		await sweep();
		await closed(paid.fare);
		await closed(past.fare);
		const forms = [await askForRest(paid), await askForRest(past)] as const;
		await sweep();
		const open = "requires_payment_method";
		expect([await statusOf(forms[0]), await statusOf(forms[1])]).toEqual([open, open]);
		await cash(paid.id, paid.rest);
		await on.stack.sql(
			`with past as materialized (select set_config('harborsmith.import', 'on', true))
			update bookings set starts_at = starts_at - interval '10 years', ends_at = ends_at - interval '10 years' from past where id = $1`,
			[past.id],
		);
		await sweep();
		await closed(forms[0]);
		await closed(forms[1]);
	});
});
