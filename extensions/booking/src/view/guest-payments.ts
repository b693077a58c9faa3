import { ledgerReasons } from "@harborsmith/contract/words";
import type { LedgerRow } from "@harborsmith/domain";
import { currentPayments } from "./current-payments.ts";

type Row = LedgerRow & { failure_reason?: string | null };

/** What ends an order in the ledger without anything having failed: people give it back, or it had gone back before. */
const isEndOfOrder = ({ kind, status, failure_reason }: Row): boolean =>
	kind === "refund" && status === "failed" && ledgerReasons.some((reason) => reason === failure_reason);

/** The ledger as a guest reads it: each refund once, as it stands, and nothing that is only there for the books. */
export const guestPayments = <Payment extends Row>(rows: readonly Payment[]): Payment[] =>
	currentPayments(rows).filter((row) => !isEndOfOrder(row));
