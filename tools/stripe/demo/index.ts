import type { IncomingMessage, ServerResponse } from "node:http";
import type { Context } from "../context.ts";
import type { CallRecord } from "../http/api.ts";
import { readBody, sendJson } from "../http/exchange.ts";
import { StripeFailure } from "../http/failure.ts";
import type { Faults } from "../http/faults.ts";
import { parseForm } from "../http/form.ts";
import { challenge } from "./challenge.ts";
import { control } from "./controls.ts";
import { serveScript } from "./scripts.ts";

interface Needs {
	context: Omit<Context, "request">;
	faults: Faults;
	calls: CallRecord[];
	secret_key: string;
}

const challengePath = /^\/demo\/authenticate\/(pi_\w+)$/;

/** Everything beside Stripe's own API: the card form's script, the bank's page, and the test controls. */
export const createDemo =
	(needs: Needs) =>
	async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
		const context: Context = { ...needs.context, request: { id: "demo", idempotency_key: null, publishable: true } };
		try {
			const page = challengePath.exec(url.pathname);
			if (page?.[1]) {
				const form = { ...parseForm(url.search), ...parseForm(await readBody(request)) };
				return challenge(context, request, response, page[1], form);
			}
			if (url.pathname.startsWith("/_demo/")) {
				if (request.headers.authorization !== `Bearer ${needs.secret_key}`) {
					return sendJson(response, 401, { error: "The test controls need the secret key." });
				}
				return await control({ ...needs, context }, request, response, url);
			}
			return await serveScript(response, url.pathname);
		} catch (error) {
			if (!(error instanceof StripeFailure)) throw error;
			sendJson(response, error.status, { error: error.body });
		}
	};
