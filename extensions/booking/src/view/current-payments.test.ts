import { expect, it } from "vitest";
import { currentPayments } from "./current-payments.ts";

const charge = { kind: "charge", status: "succeeded", provider_id: "ch_1", refund_key: null } as const;
const order = { kind: "refund", status: "pending", provider_id: null, refund_key: "k" } as const;
const made = (status: "pending" | "succeeded" | "failed") => ({ ...order, status, provider_id: "re_1" });
const byHand = { kind: "refund", status: "succeeded", provider_id: null, refund_key: null } as const;

it("shows each refund once, as it stands", () => {
	expect(currentPayments([charge, order])).toEqual([charge, order]);
	expect(currentPayments([order, made("pending")])).toEqual([made("pending")]);
	expect(currentPayments([charge, order, made("pending"), made("succeeded")])).toEqual([charge, made("succeeded")]);
	expect(currentPayments([order, made("succeeded"), made("failed")])).toEqual([made("failed")]);
	expect(currentPayments([order, { ...order, status: "failed" as const }])).toEqual([{ ...order, status: "failed" }]);
});

it("leaves payments, and refunds that people gave by hand, as they are", () => {
	expect(currentPayments([charge, charge, byHand, byHand])).toHaveLength(4);
});

it("shows each part of a refund that went back over several charges", () => {
	const of = (charge: string, row: typeof order | ReturnType<typeof made>) => ({ ...row, charge });
	const rows = [of("a", order), of("b", order), of("a", made("succeeded"))];
	expect(currentPayments(rows)).toEqual([of("b", order), of("a", made("succeeded"))]);
});
