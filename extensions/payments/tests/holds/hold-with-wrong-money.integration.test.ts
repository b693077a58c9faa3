import { describe, expect, it } from "vitest";
import { Guest } from "../../../../tests/support/guest/guest.ts";
import { until } from "../../../../tests/support/until.ts";
import type { Payments } from "../harness.ts";
import { withSlots } from "../with-slots.ts";

describe("a hold that runs out with money that did not confirm it", () => {
	let on: Payments;
	const nextSlot = withSlots(8, (payments) => {
		on = payments;
	});

	/** A pending booking whose intent has succeeded with other money than what is due, before we heard of it. */
	const paidWith = async (money: (due: number) => { amount: number; currency: string }, slot = nextSlot()) => {
		await on.fallSilent("drop");
		const { number } = await on.guest.bookSlot(slot);
		const booking = await on.booking(number);
		const intent = await on.stripe.paymentIntents.create({
			...money(booking.due_now_cents),
			metadata: { booking: booking.id, number, purpose: "fare" },
			payment_method: "pm_card_visa",
			confirm: true,
			return_url: on.stack.storefront.url,
		});
		await on.stack.sql("update charges set state = 'closed' where booking = $1", [booking.id]);
		await on.stack.sql(
			`insert into charges (booking, purpose, amount_cents, currency, provider, intent)
			values ($1, 'fare', $2, 'USD', 'stripe', $3)`,
			[booking.id, booking.due_now_cents, intent.id],
		);
		await on.stack.sql("update bookings set hold_expires_at = now() - interval '1 second' where id = $1", [booking.id]);
		return { number, intent: intent.id };
	};
	const callsAbout = async (intent: string): Promise<number> => {
		const { data } = (await on.standIn("GET", "calls")) as { data: unknown[] };
		return data.filter((call) => JSON.stringify(call).includes(intent)).length;
	};
	/** Both processes' sweeps, and a further one after them. */
	const sweep = async () => {
		const runs = await Promise.all([on.task("expire-holds"), on.task("expire-holds", {}, on.stack.second)]);
		expect(runs.map(({ status }) => status)).toEqual([200, 200]);
		expect((await on.task("expire-holds")).status).toBe(200);
	};

	it("ends when the money came in another currency: people are told, and Stripe is asked no more", async () => {
		const { number, intent } = await paidWith(() => ({ amount: 5000, currency: "jpy" }));
		await sweep();
		expect(await on.booking(number)).toMatchObject({ status: "expired", paid_cents: 0, refunding_cents: 0 });
		expect(await on.attentions(number)).toEqual(["wrong_currency", "expired_with_money"]);
		expect(await on.ledger(number)).toHaveLength(1);
		const asked = await callsAbout(intent);
		await sweep();
		expect(await callsAbout(intent)).toBe(asked);
	});

	it("ends when less came than was due: people are told, and the money goes back once", async () => {
		const { number, intent } = await paidWith((due) => ({ amount: due - 1000, currency: "usd" }));
		await sweep();
		const { status, due_now_cents, id } = await on.booking(number);
		expect(status).toBe("expired");
		expect(await on.attentions(number)).toEqual(["payment_short"]);
		const orders = await on.stack.sql(
			"select (payload ->> 'amount_cents')::int as cents, payload ->> 'payment_intent' as intent, payload ->> 'reason' as reason from outbox where topic = 'payment.refund_due' and payload ->> 'booking' = $1",
			[id],
		);
		expect(orders).toEqual([{ cents: due_now_cents - 1000, intent, reason: "too_little" }]);
		const asked = await callsAbout(intent);
		await sweep();
		expect(
			await on.stack.sql("select 1 from outbox where topic = 'payment.refund_due' and payload ->> 'booking' = $1", [
				id,
			]),
		).toHaveLength(1);
		expect(asked).toBeGreaterThan(0);
	});

	it("gives back what came also where a rival's booking ends it before the sweep does", async () => {
		const slot = nextSlot();
		const { number, intent } = await paidWith((due) => ({ amount: due - 1000, currency: "usd" }), slot);
		expect((await on.task("reconcile")).status).toBe(200);
		const rival = await new Guest(on.stack).bookSlot(slot);
		expect(rival.status).toBe("pending");
		await on.reset();
		const { due_now_cents, status } = await until(
			() => on.booking(number),
			({ payment_status }) => payment_status === "refunded",
			{ seconds: 60, what: "the refund" },
		);
		expect(status).toBe("expired");
		const { data } = await on.stripe.refunds.list({ payment_intent: intent });
		expect(data.map(({ amount }) => amount)).toEqual([due_now_cents - 1000]);
		expect(await on.attentions(number)).toEqual(["payment_short"]);
	});

	it("gives back what another program took, of which only the payment is known", async () => {
		const { number } = await on.guest.bookSlot(nextSlot());
		const { id } = await on.booking(number);
		const { latest_charge } = await on.stripe.paymentIntents.create({
			...{ amount: 5000, currency: "usd", payment_method: "pm_card_visa", confirm: true },
			return_url: on.stack.storefront.url,
		});
		await on.stack.sql(
			`with charge as (insert into charges (booking, purpose, state, amount_cents, currency, provider)
				values ($1, 'fare', 'closed', 5000, 'USD', 'stripe') returning id)
			insert into payments (booking, charge, kind, status, amount_cents, currency, provider, provider_id)
			select $1, id, 'charge', 'succeeded', 5000, 'USD', 'stripe', $2 from charge`,
			[id, latest_charge],
		);
		await on.stack.sql("update bookings set status = 'expired' where id = $1", [id]);
		const booking = await until(
			() => on.booking(number),
			({ refunded_cents }) => refunded_cents > 0,
			{ seconds: 60, what: "the refund" },
		);
		expect(booking).toMatchObject({ status: "expired", refunded_cents: 5000, refunding_cents: 0 });
		const { data } = await on.stripe.refunds.list({ charge: String(latest_charge) });
		expect(data.map(({ amount }) => amount)).toEqual([5000]);
	});

	it("ends also when it is told of the money again, and keeps no other hold from its turn", async () => {
		const { number } = await paidWith(() => ({ amount: 5000, currency: "jpy" }));
		const known = await paidWith((due) => ({ amount: due - 1, currency: "usd" }));
		const reconciled = await on.task("reconcile");
		expect(reconciled.status).toBe(200);
		const next = await on.guest.bookSlot(nextSlot());
		await on.stack.sql("update bookings set hold_expires_at = now() where number = $1", [next.number]);
		await sweep();
		for (const each of [number, known.number, next.number])
			expect(await on.booking(each)).toMatchObject({ status: "expired" });
	});

	it("whose bank takes days is kept for an hour after its end, however old the payment form is", async () => {
		const { number } = await on.guest.bookSlot(nextSlot());
		const { intent, id } = await on.booking(number);
		await on.stripe.paymentIntents.confirm(intent, {
			payment_method: "pm_usBankAccount_processing",
			return_url: on.stack.storefront.url,
		});
		const runOut = () =>
			on.stack.sql("update bookings set hold_expires_at = now() - interval '1 second' where id = $1", [id]);
		await runOut();
		await sweep();
		expect(await on.booking(number)).toMatchObject({ status: "pending" });
		await on.stack.sql(
			"update effects set created_at = now() - interval '61 minutes' where effect_key = 'stripe.waits:' || $1",
			[intent],
		);
		await runOut();
		await sweep();
		expect(await on.booking(number)).toMatchObject({ status: "expired" });
	});
});
