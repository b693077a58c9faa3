import { refuse } from "@harborsmith/kit";
import type { Due } from "../charges/amount-due.ts";
import type { ChargeRow } from "../charges/charge-row.ts";
import { closeCharge } from "../charges/open-charges.ts";
import type { PaymentsContext } from "../context/payments-context.ts";
import type { Intent } from "../provider/schemas.ts";

/** What is due now, and in which currency. */
type Wanted = Due & { currency: string };

/** Nobody has paid with it yet, and nobody is about to. */
const open = new Set(["requires_payment_method", "requires_confirmation"]);

const justPaid = () => refuse("INVALID_STATE", "just_paid", {});

/** Stripe has the money and the ledger does not know yet: its webhook is on the way. */
const awaitsItsWebhook = async ({ database }: PaymentsContext, intent: Intent): Promise<boolean> => {
	if (intent.status !== "succeeded") return false;
	const fact = {
		provider: "stripe",
		provider_id: intent.latest_charge ?? intent.id,
		kind: "charge",
		status: "succeeded",
	};
	return (await database("payments").select("id").where(fact).first()) === undefined;
};

/**
 * The intent of an open charge, at the right amount, if it can still be paid. One that is being paid at this moment keeps
 * its amount. One that asks for something else, or that nobody can pay, is ended with its charge.
 * @throws INVALID_STATE when it has just been paid: a second intent would invite to pay twice
 */
export const existingIntent = async (
	context: PaymentsContext,
	charge: ChargeRow,
	wanted: Wanted,
): Promise<Intent | undefined> => {
	const { provider, database } = context;
	if (!charge.intent) return undefined;
	const intent = await provider.intents.retrieve(charge.intent);
	if (await awaitsItsWebhook(context, intent)) throw justPaid();
	const isOver = intent.status === "canceled" || intent.status === "succeeded";
	if (!isOver && !open.has(intent.status)) return intent;
	if (!isOver && charge.purpose === wanted.purpose && charge.currency === wanted.currency) {
		return intent.amount === wanted.amount_cents
			? intent
			: provider.intents.changeAmount(intent.id, wanted.amount_cents);
	}
	const ended = isOver ? intent : await provider.intents.cancel(intent.id);
	if (ended && (await awaitsItsWebhook(context, ended))) throw justPaid();
	if (ended?.status === "processing") return ended;
	await closeCharge(database, charge.id);
	return undefined;
};
