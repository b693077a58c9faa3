import { expect, test } from "vitest";
import type { LedgerRow } from "../types.ts";
import { paymentStatus } from "./payment-status.ts";

const row = (kind: LedgerRow["kind"], amount_cents: number, status: LedgerRow["status"] = "succeeded"): LedgerRow => ({
	kind,
	status,
	amount_cents,
});

const derived = (...ledger: LedgerRow[]): string => paymentStatus(ledger, 100).payment_status;

test("the status follows from the ledger alone", () => {
	expect(derived()).toBe("pending");
	expect(derived(row("charge", 100, "pending"))).toBe("pending");
	expect(derived(row("charge", 100, "failed"))).toBe("failed");
	expect(derived(row("charge", 100, "failed"), row("charge", 100, "pending"))).toBe("pending");
	expect(derived(row("charge", 100, "failed"), row("charge", 100))).toBe("paid");
	expect(derived(row("charge", 25))).toBe("partial");
	expect(derived(row("charge", 25), row("charge", 75, "failed"))).toBe("partial");
	expect(derived(row("charge", 25), row("external", 75))).toBe("paid");
	expect(derived(row("charge", 100), row("refund", 40))).toBe("partially_refunded");
	expect(derived(row("charge", 100), row("refund", 40), row("refund", 60))).toBe("refunded");
	expect(derived(row("charge", 100), row("refund", 40, "failed"))).toBe("paid");
});

test("deposits and transfers are not payments for the charter", () => {
	const ledger = [row("deposit_hold", 500), row("deposit_capture", 500), row("transfer", 80), row("charge", 100)];
	expect(paymentStatus(ledger, 100)).toEqual({
		payment_status: "paid",
		paid_cents: 100,
		refunded_cents: 0,
		refunding_cents: 0,
	});
});

test("nothing to pay is paid once the booking stands", () => {
	expect(paymentStatus([], 0, true).payment_status).toBe("paid");
	expect(paymentStatus([], 0).payment_status).toBe("pending");
	expect(paymentStatus([], 100, true).payment_status).toBe("pending");
});

test("a refund that comes back is no income, in whichever order it is told", () => {
	const refund = (status: LedgerRow["status"]): LedgerRow => ({
		...row("refund", 40, status),
		provider: "stripe",
		provider_id: "re_1",
	});
	for (const told of [
		[refund("succeeded"), refund("failed")],
		[refund("failed"), refund("succeeded")],
	]) {
		expect(paymentStatus([row("charge", 100), ...told], 100)).toMatchObject({ paid_cents: 100, refunded_cents: 0 });
	}
});

test("an order counts until its refund is known, and not beside it", () => {
	const order: LedgerRow = { ...row("refund", 40, "pending"), provider: "stripe", refund_key: "k" };
	const made = (status: LedgerRow["status"]): LedgerRow => ({ ...order, status, provider_id: "re_1" });
	const sums = (...rows: LedgerRow[]) => {
		const { refunded_cents, refunding_cents } = paymentStatus([row("charge", 100), ...rows], 100);
		return [refunded_cents, refunding_cents];
	};
	expect(sums(order)).toEqual([0, 40]);
	expect(sums(order, made("pending"))).toEqual([0, 40]);
	expect(sums(order, made("pending"), made("succeeded"))).toEqual([40, 0]);
	expect(sums(order, { ...order, status: "failed" })).toEqual([0, 0]);
	expect(sums(order, made("succeeded"), made("failed"))).toEqual([0, 0]);
});

test("parts of one refund over several charges each count", () => {
	const part = (charge: string, status: LedgerRow["status"], provider_id: string | null = null): LedgerRow => ({
		...row("refund", 30, status),
		...{ charge, refund_key: "order", provider: "stripe", provider_id },
	});
	const ledger = [row("charge", 100), part("a", "pending"), part("b", "pending")];
	expect(paymentStatus(ledger, 100)).toMatchObject({ refunded_cents: 0, refunding_cents: 60 });
	ledger.push(part("a", "succeeded", "re_a"));
	expect(paymentStatus(ledger, 100)).toMatchObject({ refunded_cents: 30, refunding_cents: 30 });
	ledger.push(part("b", "failed"));
	expect(paymentStatus(ledger, 100)).toMatchObject({ refunded_cents: 30, refunding_cents: 0 });
});
