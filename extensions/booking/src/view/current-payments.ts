import { type LedgerRow, saysMore } from "@harborsmith/domain";

type Row = Pick<LedgerRow, "kind" | "status" | "charge" | "refund_key" | "provider_id">;

/** Whether another row says more of the same refund: it was ordered or begun, and now it is done or has failed. */
const isOutdated = (row: Row, rows: readonly Row[]): boolean => {
	if (row.kind !== "refund") return false;
	return rows.some((other) => {
		const isSame = row.provider_id
			? other.provider_id === row.provider_id
			: Boolean(row.refund_key) && other.refund_key === row.refund_key && other.charge === row.charge;
		const isFollowed = !row.provider_id && Boolean(other.provider_id);
		return isSame && other !== row && (isFollowed || saysMore(other.status, row.status));
	});
};

/** The ledger as a guest reads it: each refund once, as it stands. */
export const currentPayments = <Payment extends Row>(rows: readonly Payment[]): Payment[] =>
	rows.filter((row) => !isOutdated(row, rows));
