import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { tokenOf } from "../../../../tests/support/token-of.ts";
import { until } from "../../../../tests/support/until.ts";
import type { Payments } from "../harness.ts";
import { withSlots } from "../with-slots.ts";
import { withTwoCards } from "./two-cards.ts";

describe("a charter that was paid by two cards", () => {
	let on: Payments;
	const nextSlot = withSlots(17, (payments) => {
		on = payments;
	});
	const { paid, backBy, settled, charges, expectBack, desk } = withTwoCards(() => on);
	type Paid = Awaited<ReturnType<typeof paid>>;

	const set = async (id: string, fields: object, role: "staff" | "manager" = "staff") =>
		on.stack.api(`/items/bookings/${id}`, {
			method: "PATCH",
			body: JSON.stringify(fields),
			token: await tokenOf(on.stack, role),
		});
	/** A guest is missed only once the charter has begun. */
	const setToday = async (id: string): Promise<void> => {
		const [starts_at, ends_at] = [-3, -1].map((hours) => new Date(Date.now() + hours * 3_600_000).toISOString());
		const moved = await set(id, { starts_at, ends_at, change_reason: "They agreed on today." });
		expect(moved.status, JSON.stringify(moved)).toBe(200);
	};
	const enterRefund = async (booking: string, amount_cents: number, provider: string) =>
		on.stack.api("/items/payments", {
			method: "POST",
			body: JSON.stringify({ booking, kind: "refund", currency: "USD", amount_cents, provider }),
			token: await tokenOf(on.stack, "manager"),
		});

	it("is two charges, each with its own intent and what it is for", async () => {
		const booked = await paid(nextSlot());
		expect(await charges(booked.id)).toEqual([
			{ purpose: "fare", paid: booked.first.cents, back: 0, waits: 0, intent: booked.first.intent },
			{ purpose: "balance", paid: booked.second.cents, back: 0, waits: 0, intent: booked.second.intent },
		]);
		const { metadata } = await on.stripe.paymentIntents.retrieve(booked.first.intent);
		const [{ id } = { id: "" }] = await on.stack.sql<{ id: string }>("select id from charges where intent = $1", [
			booked.first.intent,
		]);
		expect(metadata).toMatchObject({ booking: booked.id, charge: id, purpose: "fare" });
	});

	const doors: Record<string, (booked: Paid) => Promise<{ status: number }>> = {
		"its guest cancels in time": (booked) => on.guest.cancel(booked),
		"staff cancel it in the app": ({ id }) => set(id, { status: "cancelled" }),
		"staff cancel it at the desk": async ({ id }) => desk(id, "cancel", {}, await tokenOf(on.stack, "staff")),
		"its guest does not come and is excused": async ({ id }) => {
			await setToday(id);
			return set(id, { status: "no_show", refund_choice: "all" });
		},
		"the company cancels it by its route": async ({ number }) =>
			on.stack.api(`/charter/bookings/${number}/cancel`, {
				method: "POST",
				body: "{}",
				headers: { "Idempotency-Key": randomUUID() },
				token: await tokenOf(on.stack, "staff"),
			}),
	};
	it.each(Object.entries(doors))("goes back whole, each part to its card, when %s", async (_door, act) => {
		const booked = await paid(nextSlot());
		expect((await act(booked)).status).toBe(200);
		const booking = await expectBack(booked, booked.first.cents, booked.second.cents);
		expect(booking).toMatchObject({ payment_status: "refunded" });
		expect([await backBy(booked.first), await backBy(booked.second)]).toEqual([
			[booked.first.cents],
			[booked.second.cents],
		]);
		expect(await on.attentions(booked.number)).toEqual([]);
	});

	it("goes back in part by the newest card, and beyond it by the one before, to the cent", async () => {
		for (const beyond of [-1, 0, 1]) {
			const booked = await paid(nextSlot());
			const refund_cents = booked.second.cents + beyond;
			const chosen = { status: "cancelled", refund_choice: "amount", refund_cents };
			expect((await set(booked.id, chosen)).status).toBe(200);
			await expectBack(booked, Math.max(0, beyond), Math.min(refund_cents, booked.second.cents));
			expect(await on.attentions(booked.number)).toEqual([]);
		}
	});

	it("goes back in parts that people ask for, and the rest when it is cancelled", async () => {
		const booked = await paid(nextSlot());
		expect((await enterRefund(booked.id, booked.total_cents + 1, "stripe")).status).toBe(400);
		expect((await enterRefund(booked.id, booked.second.cents + 1, "stripe")).status).toBe(200);
		await expectBack(booked, 1, booked.second.cents);
		expect((await enterRefund(booked.id, 99, "cash")).status).toBe(200);
		expect((await set(booked.id, { status: "cancelled" })).status).toBe(200);
		const booking = await settled(booked.number);
		expect(booking).toMatchObject({ refunded_cents: booked.total_cents, payment_status: "refunded" });
		expect(await backBy(booked.first)).toEqual([booked.first.cents - 100, 1].sort((one, other) => other - one));
		expect(await backBy(booked.second)).toEqual([booked.second.cents]);
	});

	it("goes back by one card when the other is refused, once, and people are told of that part alone", async () => {
		const booked = await paid(nextSlot());
		const { latest_charge } = await on.stripe.paymentIntents.retrieve(booked.second.intent);
		await on.standIn("POST", "disputes", { charge: latest_charge });
		await until(
			() => on.attentions(booked.number),
			(codes) => codes.includes("dispute_opened"),
			{ what: "the dispute" },
		);
		expect((await set(booked.id, { status: "cancelled" })).status).toBe(200);
		await expectBack(booked, booked.first.cents, 0);
		const told = await on.stack.sql<{ code: string; cents: number }>(
			`select payload ->> 'code' as code, (payload -> 'params' ->> 'amount_cents')::int as cents from outbox
			where topic = 'staff.attention' and payload ->> 'number' = $1 and payload ->> 'code' like 'refund%'`,
			[booked.number],
		);
		expect(told).toEqual([{ code: "refund_refused", cents: booked.second.cents }]);
		const lost = await on.stack.sql<{ cents: number }>(
			"select (payload ->> 'amount_cents')::int as cents from outbox where topic = 'payment.refund_lost' and payload ->> 'number' = $1",
			[booked.number],
		);
		expect(lost).toEqual([{ cents: booked.second.cents }]);
	});

	it("keeps what one card has taken when the refund to the other comes back later", async () => {
		const booked = await paid(nextSlot(), { card: "pm_card_refundFail" });
		expect((await set(booked.id, { status: "cancelled" })).status).toBe(200);
		await until(
			() => on.attentions(booked.number),
			(codes) => codes.includes("refund_failed"),
			{ seconds: 60, what: "the failure" },
		);
		await expectBack(booked, booked.first.cents, 0);
	});

	it("goes back once by each card though one call fails, one hangs, and the events come first, twice or reversed", async () => {
		const booked = await paid(nextSlot());
		await on.standIn("POST", "webhooks", { copies: 3 });
		await on.standIn("POST", "faults", { kind: "hang_after", method: "POST", path: "/refunds$" });
		await on.standIn("POST", "faults", { kind: "error_before", method: "POST", path: "/refunds$" });
		expect((await set(booked.id, { status: "cancelled" })).status).toBe(200);
		await expectBack(booked, booked.first.cents, booked.second.cents);
		const late = await paid(nextSlot());
		await on.fallSilent("hold", { copies: 2 });
		expect((await set(late.id, { status: "cancelled" })).status).toBe(200);
		await expectBack(late, late.first.cents, late.second.cents);
		await on.speak("reversed");
		await expectBack(late, late.first.cents, late.second.cents);
	});

	it("gives nothing back twice of what went back at Stripe's dashboard, unheard", async () => {
		const booked = await paid(nextSlot());
		await on.fallSilent("drop");
		await on.stripe.refunds.create({ payment_intent: booked.second.intent, amount: 1000 });
		expect((await set(booked.id, { status: "cancelled" })).status).toBe(200);
		await expectBack(booked, booked.first.cents, booked.second.cents);
		expect(await backBy(booked.second)).toHaveLength(2);
		expect(await on.attentions(booked.number)).toEqual([]);
	});

	it("takes what the newest card lacks from the one before, or tells people, when a part went back there unheard", async () => {
		const booked = await paid(nextSlot());
		await on.fallSilent("drop");
		await on.stripe.refunds.create({ payment_intent: booked.second.intent, amount: booked.second.cents - 500 });
		const chosen = { status: "cancelled", refund_choice: "amount", refund_cents: 2000 };
		expect((await set(booked.id, chosen)).status).toBe(200);
		await expectBack(booked, 1500, booked.second.cents);
		expect(await on.attentions(booked.number)).toEqual([]);
	});

	it("whose second payment comes after it was called off gives back that one as well, to its card", async () => {
		const booked = await on.guest.bookSlot(nextSlot());
		await on.guest.pay(booked.payment.intent_id);
		const { id, number, total_cents } = await on.confirmed(booked.number);
		expect((await set(id, { status: "cancelled", refund_choice: "none" })).status).toBe(200);
		const cents = total_cents - booked.payment.amount_cents;
		const intent = await on.stripe.paymentIntents.create({
			amount: cents,
			currency: "usd",
			metadata: { booking: id, number, purpose: "balance" },
			payment_method: "pm_card_visa",
			confirm: true,
			return_url: on.stack.storefront.url,
		});
		await until(
			() => on.booking(number),
			({ refunded_cents }) => refunded_cents === cents,
			{ seconds: 60, what: "the refund" },
		);
		expect(await backBy({ intent: intent.id, cents })).toEqual([cents]);
		expect(await backBy({ intent: booked.payment.intent_id, cents: booked.payment.amount_cents })).toEqual([]);
	});
});
