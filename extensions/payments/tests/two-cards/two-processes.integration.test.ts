import { describe, expect, it } from "vitest";
import { tokenOf } from "../../../../tests/support/token-of.ts";
import type { Payments } from "../harness.ts";
import { withSlots } from "../with-slots.ts";
import { withTwoCards } from "./two-cards.ts";

describe("a charter of two cards that is cancelled in two processes at once", () => {
	let on: Payments;
	const nextSlot = withSlots(6, (payments) => {
		on = payments;
	});
	const { paid, backBy, expectBack, desk } = withTwoCards(() => on);

	const form = async (id: string, fields: object, url: string) =>
		on.stack.api(`/items/bookings/${id}`, {
			method: "PATCH",
			url,
			body: JSON.stringify(fields),
			token: await tokenOf(on.stack, "staff"),
		});

	it.each([0, 1])(
		"by the desk whole and by the form in part: one decides, and each card gives its share once (%i)",
		async (turn) => {
			const booked = await paid(nextSlot());
			const part = booked.second.cents + 700;
			const urls = turn ? [on.stack.second, on.stack.directus.url] : [on.stack.directus.url, on.stack.second];
			const token = await tokenOf(on.stack, "staff");
			const [whole, some] = await Promise.all([
				desk(booked.id, "cancel", {}, token, urls[0]),
				form(booked.id, { status: "cancelled", refund_choice: "amount", refund_cents: part }, urls[1] ?? ""),
			]);
			expect(
				[whole.status, some.status].filter((status) => status === 200),
				JSON.stringify([whole.body, some.body]),
			).toHaveLength(1);
			for (const { status } of [whole, some]) expect(status).toBeLessThan(500);
			const isWhole = whole.status === 200;
			await expectBack(booked, isWhole ? booked.first.cents : 700, booked.second.cents);
			expect([await backBy(booked.first), await backBy(booked.second)]).toEqual([
				[isWhole ? booked.first.cents : 700],
				[booked.second.cents],
			]);
			expect(await on.attentions(booked.number)).toEqual([]);
		},
	);

	it.each(["desk", "form"])("twice by the %s gives each share back once", async (door) => {
		const booked = await paid(nextSlot());
		const token = await tokenOf(on.stack, "staff");
		const part = booked.second.cents + 1;
		const answers = await Promise.all(
			[on.stack.directus.url, on.stack.second].map((url) =>
				door === "desk"
					? desk(booked.id, "cancel", { refund: "amount", refund_cents: part }, token, url)
					: form(booked.id, { status: "cancelled", refund_choice: "amount", refund_cents: part }, url),
			),
		);
		expect(answers.map(({ status }) => status).some((status) => status === 200)).toBe(true);
		for (const { status } of answers) expect(status).toBeLessThan(500);
		await expectBack(booked, 1, booked.second.cents);
		expect(await on.attentions(booked.number)).toEqual([]);
	});

	it("while its orders are asked for in both processes too, gives each share back once", async () => {
		const booked = await paid(nextSlot());
		expect((await form(booked.id, { status: "cancelled" }, on.stack.second)).status).toBe(200);
		const orders = await on.stack.sql<{ payload: object }>(
			"select payload from outbox where topic = 'payment.refund_due' and payload ->> 'number' = $1",
			[booked.number],
		);
		expect(orders).toHaveLength(2);
		const urls = [on.stack.directus.url, on.stack.second];
		await Promise.all(orders.flatMap(({ payload }) => urls.map((url) => on.task("refund", payload, url))));
		await expectBack(booked, booked.first.cents, booked.second.cents);
		expect([await backBy(booked.first), await backBy(booked.second)]).toEqual([
			[booked.first.cents],
			[booked.second.cents],
		]);
	});
});
