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
	expect(paymentStatus(ledger, 100)).toEqual({ payment_status: "paid", paid_cents: 100, refunded_cents: 0 });
});
