import type { RefundChoice } from "../vocabulary.ts";
import { type RefundInput, refundFor } from "./refund.ts";

export interface ChosenRefund extends Omit<RefundInput, "by"> {
	choice: RefundChoice;
	/** Of `amount`. */
	amount_cents?: number | null;
}

/**
 * What goes back by a choice, in minor units; undefined when it cannot be given. The database decides by the same rule
 * (`hs.decide_refund`), whoever cancels and wherever.
 */
export function chosenRefund({ choice, amount_cents, ...input }: ChosenRefund): number | undefined {
	const all = refundFor({ ...input, by: "operator" }).refund_cents;
	if (choice === "all") return all;
	if (choice === "terms") return refundFor({ ...input, by: "guest" }).refund_cents;
	if (choice === "none") return 0;
	const chosen = amount_cents ?? -1;
	return chosen >= 0 && chosen <= all ? chosen : undefined;
}
