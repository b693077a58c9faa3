import { defineHook } from "@directus/extensions-sdk";
import { contractErrors, contractNotFound } from "@harborsmith/kit";
import { paymentsContext } from "../context/payments-context.ts";
import { preparePayment } from "../intents/prepare-payment.ts";
import { refuseForgedFacts } from "./refuse-forged-facts.ts";

/** Answers the booking bundle on the extensions' private emitter; the contract's errors for all of `/payments`. */
export default defineHook(({ filter, init }, directus) => {
	const context = paymentsContext(directus);
	directus.emitter.onFilter("harborsmith.payment.prepare", (payload: unknown) => preparePayment(context, payload));
	filter("payments.items.create", (payload, _meta, event) => refuseForgedFacts(payload, event));
	init("routes.custom.after", ({ app }) => {
		app.use("/payments", contractNotFound, contractErrors(directus.logger));
	});
});
