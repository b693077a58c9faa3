import { keptCents, type LedgerRow } from "@harborsmith/domain";
import { currentPayments } from "./current-payments.ts";

type Row = LedgerRow & { currency: string; failure_reason?: string | null };
type Money = Parameters<typeof keptCents>[0] & { currency: string };

const byHand = ":by-hand";

/** The order that a row is of; what people give back of one beside a refund by card has the order in its own mark. */
const orderOf = ({ refund_key, provider_id, charge }: Row): string | undefined => {
	if (refund_key) return refund_key;
	const mark = `:${charge}${byHand}`;
	return provider_id?.endsWith(mark) ? provider_id.slice(0, -mark.length) : undefined;
};

const timeOf = ({ processed_at }: Row): number => (processed_at ? new Date(processed_at).getTime() : 0);
const sum = (rows: readonly Row[]): number => rows.reduce((total, { amount_cents }) => total + amount_cents, 0);

/**
 * What people of the company have still to give back, because it did not come by card or its card did not take it. What
 * went back afterwards, by whatever way, is taken off.
 */
export const refundByHand = (money: Money, ledger: readonly Row[]): number => {
	const refunds = currentPayments(ledger).filter(
		({ kind, currency, failure_reason }) =>
			kind === "refund" && currency === money.currency && failure_reason !== "given_back_before",
	);
	const lost = refunds.filter(({ status }) => status === "failed");
	if (lost.length === 0) return 0;
	const orders = new Set(lost.map(orderOf));
	const since = Math.min(...lost.map(timeOf));
	const given = refunds.filter(
		(row) => row.status !== "failed" && timeOf(row) >= since && !(orderOf(row) && orders.has(orderOf(row))),
	);
	return Math.max(0, Math.min(sum(lost) - sum(given), keptCents(money)));
};
