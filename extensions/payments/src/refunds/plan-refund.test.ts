import { expect, it } from "vitest";
import { refundSchema } from "../provider/schemas.ts";
import { planRefund } from "./plan-refund.ts";

const paid = { amount_received: 40_000 };
const made = (amount: number, status: string, key = "other") =>
	refundSchema.parse({ id: "re_1", object: "refund", amount, created: 1, currency: "usd", metadata: { key }, status });
/** What Stripe knows of refunds, and what the ledger has left. */
const known = (refunds: ReturnType<typeof made>[], left_cents = 200_000) => ({ refunds, left_cents });
const task = (amount_cents?: number) => ({ key: "k", amount_cents });

it("asks Stripe for what was promised", () => {
	expect(planRefund(task(15_000), paid, known([]))).toEqual({
		earlier: undefined,
		amount_cents: 15_000,
		by_hand_cents: 0,
	});
});

it("asks for no more than Stripe has, and leaves the rest to people", () => {
	expect(planRefund(task(160_000), paid, known([]))).toMatchObject({ amount_cents: 40_000, by_hand_cents: 120_000 });
	expect(planRefund(task(40_000), paid, known([made(10_000, "succeeded")]))).toMatchObject({
		amount_cents: 30_000,
		by_hand_cents: 10_000,
	});
	expect(planRefund(task(500), { amount_received: 0 }, known([]))).toMatchObject({
		amount_cents: 0,
		by_hand_cents: 500,
	});
});

it("counts on what did not come back", () => {
	const plan = planRefund(task(40_000), paid, known([made(40_000, "failed"), made(40_000, "canceled", "k")]));
	expect(plan).toEqual({ earlier: undefined, amount_cents: 40_000, by_hand_cents: 0 });
});

it("comes to the same rest when it is called again", () => {
	const earlier = made(40_000, "pending", "k");
	expect(planRefund(task(160_000), paid, known([earlier]))).toMatchObject({ earlier, by_hand_cents: 120_000 });
});

it("does not give back what has gone back another way meanwhile", () => {
	expect(planRefund(task(40_000), paid, known([], 0))).toMatchObject({ amount_cents: 0, by_hand_cents: 0 });
	expect(planRefund(task(40_000), paid, known([made(30_000, "succeeded")], 10_000))).toMatchObject({
		amount_cents: 10_000,
		by_hand_cents: 0,
	});
});

it("without an amount gives back everything that is left", () => {
	expect(planRefund(task(), paid, known([made(10_000, "succeeded")]))).toMatchObject({
		amount_cents: undefined,
		by_hand_cents: 0,
	});
	expect(planRefund(task(), paid, known([made(30_000, "succeeded", "k")])).by_hand_cents).toBe(0);
});

it("takes no more of a charge than the ledger has left of it, and asks the others for what it lacks", () => {
	const known = { refunds: [made(10_000, "succeeded")], left_cents: 30_000, beside_cents: 25_000 };
	expect(planRefund(task(50_000), paid, known)).toMatchObject({ amount_cents: 30_000, by_hand_cents: 20_000 });
	expect(planRefund(task(60_000), paid, known)).toMatchObject({ amount_cents: 30_000, by_hand_cents: 25_000 });
	expect(planRefund(task(50_000), paid, { ...known, left_cents: 5000 })).toMatchObject({
		amount_cents: 5000,
		by_hand_cents: 25_000,
	});
});
