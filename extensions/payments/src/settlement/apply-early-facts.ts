import type { Knex } from "knex";
import { z } from "zod";
import type { PaymentsContext } from "../context/payments-context.ts";
import type { PaidFact } from "../facts/facts.ts";
import { factOfEvent } from "../facts/facts-of-event.ts";
import type { BookingRow } from "../ledger/booking-row.ts";
import { readEvent } from "../provider/read-event.ts";
import { writeOff } from "./apply-dispute.ts";
import { applyRefund } from "./apply-refund.ts";

const waiting = z.array(z.object({ id: z.string(), payload: z.unknown() }));

/** Refunds and lost disputes that were told before the payment that they are of: now that it is known, they are taken up again. */
export const applyEarlyFacts = async (
	context: PaymentsContext,
	trx: Knex,
	booking: BookingRow,
	{ charge }: PaidFact,
): Promise<void> => {
	const rows: unknown = await trx("webhook_inbox")
		.select("id", "payload")
		.where({ provider: "stripe" })
		.whereIn("outcome", ["refund_before_charge", "dispute_before_charge"])
		.whereRaw("payload #>> '{data,object,charge}' = ?", [charge])
		.orderBy("id");
	for (const { id, payload } of waiting.parse(rows)) {
		const fact = factOfEvent(readEvent(payload));
		if (fact?.kind !== "refund" && fact?.kind !== "dispute") continue;
		if (fact.kind === "dispute") await writeOff(context, trx, booking, fact);
		const outcome = fact.kind === "dispute" ? "dispute" : await applyRefund(context, trx, booking, fact);
		await trx("webhook_inbox").where({ id }).update({ outcome });
	}
};
