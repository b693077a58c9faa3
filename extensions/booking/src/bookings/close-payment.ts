import type { CharterContext } from "@harborsmith/directus-extension-charter";
import { z } from "zod";

const closedPayment = z.object({ state: z.enum(["closed", "paid", "processing", "unknown"]) });

/**
 * Asks the payments extension to end the payment of a hold that is about to be given up. `paid` when the money has come:
 * the booking then stands as its ledger says.
 */
export const closePayment = async (
	{ directus, database }: CharterContext,
	booking_id: string,
): Promise<z.output<typeof closedPayment>["state"]> => {
	const event = { database, schema: await directus.getSchema(), accountability: null };
	const answer = await directus.emitter.emitFilter("harborsmith.payment.close", { booking_id }, {}, event);
	return closedPayment.safeParse(answer).data?.state ?? "unknown";
};
