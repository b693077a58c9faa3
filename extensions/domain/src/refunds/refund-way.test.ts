import { expect, it } from "vitest";
import { type RefundWayInput, refundWay, refusedCents } from "./refund-way.ts";

type Row = RefundWayInput["ledger"][number] & { amount_cents: number };
const amount_cents = 100;
const card: Row = { kind: "charge", status: "succeeded", provider: "stripe", provider_id: "ch_1", amount_cents };
const cash: Row = { kind: "external", status: "succeeded", provider: "cash", amount_cents };
const order: Row = { kind: "refund", status: "pending", provider: "stripe", refund_key: "o", amount_cents };
const closed: Row = { ...order, status: "failed" };
const made = (status: Row["status"], provider_id = "re_1"): Row => ({ ...order, status, provider_id });
const wayOf = (...ledger: Row[]) => refundWay({ ledger, order: "o", paid_cents: 100, refunded_cents: 0 });

it("a refund goes to the card that paid, unless something was paid otherwise", () => {
	expect(wayOf(card, order)).toBe("card");
	expect(wayOf(card, order, made("pending"))).toBe("card");
	expect(wayOf(cash, order)).toBe("as_paid");
	expect(wayOf(card, cash, order)).toBe("as_paid");
});

it("a refund that was refused, or that failed later, comes by hand", () => {
	expect(wayOf(card, order, closed)).toBe("by_hand");
	expect(wayOf(card, order, made("succeeded"), made("failed"))).toBe("by_hand");
	expect(wayOf(card, order, made("failed"), made("succeeded", "re_2"))).toBe("card");
});

it("a refund that had gone back already comes by no hand", () => {
	const ledger = [card, order, closed];
	expect(refundWay({ ledger, order: "o", paid_cents: 100, refunded_cents: 100 })).toBe("as_paid");
});

it("a refund over several charges is lost when all its parts are: one that is refused leaves the other on its way to its card", () => {
	const of = (charge: string, row: Row): Row => ({ ...row, charge });
	const first = of("a", order);
	const second = of("b", order);
	expect(wayOf(card, first, second, of("a", closed))).toBe("card");
	expect(wayOf(card, first, of("a", made("succeeded")), second, of("b", closed))).toBe("card");
	expect(wayOf(card, first, of("a", closed), second, of("b", made("failed", "re_2")))).toBe("by_hand");
});

it("what the cards did not take is counted once for each charge, and of this order alone", () => {
	const of = (charge: string, row: Row, cents: number): Row => ({ ...row, charge, amount_cents: cents });
	const other: Row = { ...made("failed", "re_9"), refund_key: "later", amount_cents: 700 };
	const refused = (...ledger: Row[]) => refusedCents([card, other, ...ledger], "o");
	const taken = [of("a", order, 200), of("a", made("succeeded"), 200)];
	expect(refused(...taken)).toBe(0);
	expect(refused(...taken, of("b", order, 150), of("b", closed, 150))).toBe(150);
	expect(refused(...taken, of("b", order, 150), of("b", made("failed", "re_2"), 150), of("b", closed, 150))).toBe(150);
	expect(
		refused(
			...taken,
			of("b", order, 150),
			of("b", made("failed", "re_2"), 150),
			of("b", made("succeeded", "re_3"), 150),
		),
	).toBe(0);
});
