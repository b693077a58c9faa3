import { describe, expect, it } from "vitest";
import { charterClient, testDay } from "../../../../tests/support/guest/charter-client.ts";
import { Guest } from "../../../../tests/support/guest/guest.ts";
import { createTestYacht } from "../../../../tests/support/guest/test-yacht.ts";
import { tokenOf } from "../../../../tests/support/token-of.ts";
import { until } from "../../../../tests/support/until.ts";
import type { Payments } from "../harness.ts";
import { withSlots } from "../with-slots.ts";
import { withTwoCards } from "./two-cards.ts";

describe("two cards of which one came late", () => {
	let on: Payments;
	const nextSlot = withSlots(3, (payments) => {
		on = payments;
	});
	const { payBy, payRest, paidIn, backBy, expectBack, desk } = withTwoCards(() => on);
	const staff = () => tokenOf(on.stack, "staff");

	/** Its first card is paid at Stripe while its hold runs out, and nobody has told us yet. */
	const runOut = async () => {
		await on.fallSilent("hold");
		const slot = nextSlot();
		const booked = await on.guest.bookSlot(slot);
		await on.guest.pay(booked.payment.intent_id);
		await on.stack.sql("update bookings set status = 'expired' where number = $1", [booked.number]);
		return { slot, booked };
	};

	it.each([
		["whole", {}],
		["by an amount", { refund: "amount", refund_cents: 1 }],
	])("confirmed late, paid up by another one and cancelled at the desk goes back %s", async (_how, choice) => {
		const { booked } = await runOut();
		await on.standIn("POST", "webhooks", { delivery: "send" });
		await on.speak();
		const paid = await payRest(booked);
		const rest = "refund_cents" in choice ? { ...choice, refund_cents: paid.second.cents + 1 } : choice;
		const answer = await desk(paid.id, "cancel", rest, await staff());
		expect(answer.status, JSON.stringify(answer.body)).toBe(200);
		await expectBack(paid, "refund_cents" in choice ? 1 : paid.first.cents, paid.second.cents);
		expect(await on.attentions(paid.number)).toEqual([]);
	});

	it("when another guest has the slot both go back, each as it came", async () => {
		const { slot, booked } = await runOut();
		const rival = await new Guest(on.stack).bookSlot(slot);
		const before = await on.booking(booked.number);
		const second = await payBy(before, before.total_cents - booked.payment.amount_cents);
		await on.speak();
		await paidIn(booked.number, before.total_cents);
		const first = { intent: booked.payment.intent_id, cents: booked.payment.amount_cents };
		const { id, number, total_cents } = before;
		await expectBack({ id, number, total_cents, first, second }, first.cents, second.cents);
		expect((await on.booking(rival.number)).status).toBe("pending");
	});

	it("a request that was paid by two cards before it was answered gives both back when it is declined", async () => {
		const yacht = await createTestYacht(on.stack, { instant_booking: false });
		try {
			const client = charterClient(on.stack);
			const day = testDay(60);
			const { quote } = await client.quote({ slug: yacht.slug, starts_at: `${day}T10:00`, ends_at: `${day}T14:00` });
			const asked = (await client.book(quote)).body as { data: { number: string } };
			const request = await on.booking(asked.data.number);
			expect(request.status).toBe("requested");
			const first = await payBy(request, 30_000, { purpose: "fare", card: "pm_card_visa" });
			await paidIn(request.number, 30_000);
			const second = await payBy(request, 20_000);
			await paidIn(request.number, 50_000);
			const answer = await desk(request.id, "decline", { reason: "The yacht is ashore." }, await staff());
			expect(answer.status, JSON.stringify(answer.body)).toBe(200);
			await expectBack({ ...request, total_cents: 50_000, first, second }, first.cents, second.cents);
			expect([await backBy(first), await backBy(second)]).toEqual([[30_000], [20_000]]);
			const { status } = await until(
				() => on.booking(request.number),
				({ payment_status }) => payment_status === "refunded",
				{ what: "the refund" },
			);
			expect(status).toBe("cancelled");
		} finally {
			await yacht.archive();
		}
	});
});
