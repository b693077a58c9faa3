import type { Knex } from "knex";
import type { ChargeRow } from "../charges/charge-row.ts";
import { closeCharge } from "../charges/open-charges.ts";
import type { PaymentsContext } from "../context/payments-context.ts";
import { paidByIntent } from "../facts/facts-of-object.ts";
import type { Intent } from "../provider/schemas.ts";
import { applyOrRefuse } from "../settlement/apply-or-refuse.ts";

/** What became of a charge that is to be ended: nobody can pay it any more, somebody has, or a bank works on it. */
export type ChargeEnd = "closed" | "paid" | "processing";

/**
 * Makes sure that nobody pays a charge any more: its intent is cancelled, or the money that came for it is taken into the
 * ledger. The answer of Stripe decides, whatever is believed here.
 * @param intent what Stripe answered when the intent was cancelled; undefined when it knows none
 */
export const endCharge = async (
	context: PaymentsContext,
	trx: Knex.Transaction,
	{ charge, intent }: { charge: ChargeRow; intent: Intent | undefined },
): Promise<ChargeEnd> => {
	if (intent?.status === "processing") return "processing";
	const paid = intent && paidByIntent(intent, context.now());
	if (paid) await applyOrRefuse(context, trx, paid);
	await closeCharge(trx, charge.id);
	return paid ? "paid" : "closed";
};
