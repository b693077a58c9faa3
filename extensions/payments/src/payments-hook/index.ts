import { defineHook } from "@directus/extensions-sdk";
import { contractErrors, contractNotFound } from "@harborsmith/kit";
import { paymentsContext } from "../context/payments-context.ts";
import { closePayment } from "../intents/close-payment.ts";
import { preparePayment } from "../intents/prepare-payment.ts";
import { enteredByHand } from "./entered-by-hand.ts";

/** Answers the booking bundle on the extensions' private emitter; the contract's errors for all of `/payments`. */
export default defineHook(({ filter, init }, directus) => {
	const context = paymentsContext(directus);
	directus.emitter.onFilter("harborsmith.payment.prepare", (payload: unknown) => preparePayment(context, payload));
	directus.emitter.onFilter("harborsmith.payment.close", (payload: unknown) => closePayment(context, payload));
	filter("payments.items.create", (payload, _meta, event) => enteredByHand(payload, event));
	init("routes.custom.after", ({ app }) => {
		app.use("/payments", contractNotFound, contractErrors(directus.logger));
	});
});
