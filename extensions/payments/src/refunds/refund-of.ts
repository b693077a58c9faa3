import { refuse } from "@harborsmith/kit";
import type { Knex } from "knex";
import { type ChargeRow, chargeOfIntent, charges } from "../charges/charge-row.ts";
import type { PaymentsContext } from "../context/payments-context.ts";
import { type BookingRow, readBooking } from "../ledger/booking-row.ts";
import type { Intent } from "../provider/schemas.ts";
import type { RefundTask } from "./refund-task.ts";

/** What a refund is of: the charge, and the intent at Stripe by which its money came, if Stripe knows it. */
export interface RefundOf {
	booking: BookingRow;
	charge: ChargeRow;
	intent: Intent | undefined;
}

const elsewhere = () => refuse("INVALID_STATE", "payment_of_another_booking", {});

/** Stripe's charges that are in the ledger of a charge. */
const paymentsOf = async (database: Knex, charge: string): Promise<string[]> => {
	const rows: { provider_id: string }[] = await database("payments")
		.select("provider_id")
		.where({ charge, kind: "charge", provider: "stripe", status: "succeeded" })
		.whereNotNull("provider_id")
		.orderBy("processed_at", "desc");
	return rows.map(({ provider_id }) => provider_id);
};

/** Intents of a booking bear its name, except those that other programs made and that were brought in with their charge. */
const isOf = async ({ database }: PaymentsContext, { id }: BookingRow, intent: Intent): Promise<boolean> => {
	if (intent.metadata.booking === id) return true;
	if (!intent.latest_charge) return false;
	const paid = { booking: id, kind: "charge", provider: "stripe", provider_id: intent.latest_charge };
	return (await database("payments").select("id").where(paid).first()) !== undefined;
};

/** By its intent; what other programs have brought in has only its payment, which Stripe knows the intent of. */
const intentOf = async ({ database, provider }: PaymentsContext, charge: ChargeRow): Promise<Intent | undefined> => {
	if (charge.provider !== "stripe") return undefined;
	if (charge.intent) return provider.intents.find(charge.intent);
	for (const payment of await paymentsOf(database, charge.id)) {
		const intent = await provider.intents.ofCharge(payment);
		if (intent) return intent;
	}
	return undefined;
};

/** Orders of earlier releases name the intent alone, or nothing where the money came by hand: then it is the order's. */
const chargeOf = async ({ database, provider }: PaymentsContext, task: RefundTask): Promise<ChargeRow | undefined> => {
	if (task.charge) return charges(database).where({ id: task.charge }).first();
	const intent = task.payment_intent;
	const byIntent = intent ? await chargeOfIntent(database, intent) : undefined;
	if (byIntent) return byIntent;
	const ordered = database("payments").select("charge").where({ booking: task.booking, refund_key: task.key });
	const byOrder = await charges(database).whereIn("id", ordered).first();
	if (byOrder || !intent) return byOrder;
	const payment = (await provider.intents.find(intent))?.latest_charge;
	if (!payment) return undefined;
	const paid = database("payments")
		.select("charge")
		.where({ booking: task.booking, kind: "charge", provider_id: payment });
	return charges(database).whereIn("id", paid).first();
};

/**
 * Whoever calls may refund only what was paid for this very booking.
 * @throws NOT_FOUND, INVALID_STATE
 */
export const refundOf = async (context: PaymentsContext, task: RefundTask): Promise<RefundOf> => {
	const booking = await readBooking(context.database, task.booking);
	if (!booking) throw refuse("NOT_FOUND", "no_such_booking", {});
	const charge = await chargeOf(context, task);
	if (charge?.booking !== booking.id) throw elsewhere();
	const intent = await intentOf(context, charge);
	if (intent && !(await isOf(context, booking, intent))) throw elsewhere();
	return { booking, charge, intent };
};
