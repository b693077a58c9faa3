import type { IncomingMessage, ServerResponse } from "node:http";
import { authenticateIntent } from "../acts/authenticate-intent.ts";
import { findIntent } from "../acts/intent-state.ts";
import type { Context } from "../context.ts";
import { sendJson } from "../http/exchange.ts";
import { invalidRequest } from "../http/failure.ts";
import { publicPaymentIntent } from "../objects/payment-intent.ts";
import { challengePage } from "./challenge-page.ts";

const returnTo = (wanted: unknown): URL | undefined => {
	if (typeof wanted !== "string" || !URL.canParse(wanted)) return undefined;
	const url = new URL(wanted);
	return url.protocol === "http:" || url.protocol === "https:" ? url : undefined;
};

/**
 * The bank's page that a card with authentication leads to. A browser gets a page and is sent back to `return_url`;
 * the card form's dialog posts with `Accept: application/json` and gets the intent.
 */
export const challenge = (
	context: Context,
	request: IncomingMessage,
	response: ServerResponse,
	id: string,
	form: Record<string, unknown>,
): void => {
	const intent = findIntent(context, id);
	if (form.client_secret !== intent.client_secret) {
		throw invalidRequest("The client_secret does not belong to this payment.", { param: "client_secret" });
	}
	const back = returnTo(form.return_url);
	if (request.method !== "POST") {
		response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" });
		response.end(challengePage(intent, back?.href ?? "", request.headers["accept-language"]));
		return;
	}
	const after = authenticateIntent(context, id, form.outcome === "succeed" ? "succeed" : "fail");
	if (request.headers.accept?.includes("application/json") || !back) {
		sendJson(response, 200, publicPaymentIntent(after));
		return;
	}
	back.searchParams.set("payment_intent", id);
	back.searchParams.set("payment_intent_client_secret", intent.client_secret ?? "");
	back.searchParams.set("redirect_status", after.status === "succeeded" ? "succeeded" : "failed");
	response.writeHead(303, { Location: back.href }).end();
};
