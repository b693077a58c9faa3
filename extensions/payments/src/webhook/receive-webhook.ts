import { refuse } from "@harborsmith/kit";
import type { Request, Response } from "express";
import type { PaymentsContext } from "../context/payments-context.ts";
import type { ProviderEvent } from "../provider/schemas.ts";
import { handleEvent } from "./handle-event.ts";

/** Directus keeps the bytes of JSON bodies since 11.16; the types do not say so. */
const rawBodyOf = (request: Request): Buffer | undefined => {
	const raw: unknown = "rawBody" in request ? request.rawBody : undefined;
	return Buffer.isBuffer(raw) ? raw : undefined;
};

const verified = (context: PaymentsContext, raw: Buffer, signature: string | undefined): ProviderEvent => {
	if (!signature) throw refuse("INVALID_INPUT", "signature_missing", {});
	try {
		return context.provider.events.verify(raw, signature);
	} catch (error) {
		const reason = error instanceof Error ? error.message.split("\n", 1)[0] : "unknown";
		context.logger.warn({ reason }, "A webhook without a valid Stripe signature was refused");
		throw refuse("INVALID_INPUT", "signature_wrong", {});
	}
};

/**
 * `POST /payments/stripe/webhook`: 200 once the event is recorded and applied, 400 for anything that Stripe did not
 * sign, 500 when it could not be recorded.
 */
export const receiveWebhook = async (context: PaymentsContext, request: Request, response: Response): Promise<void> => {
	const raw = rawBodyOf(request);
	if (!raw) {
		if (!request.is("json")) throw refuse("INVALID_INPUT", "webhook_form", {});
		throw new Error("The raw body of a Stripe webhook is missing. Signatures need Directus 11.16 or newer.");
	}
	const event = verified(context, raw, request.get("Stripe-Signature"));
	const outcome = await handleEvent(context, event);
	context.logger.debug({ event: event.id, type: event.type, outcome }, "A webhook was handled");
	response.set("Cache-Control", "no-store").json({ data: { received: true, outcome } });
};
