import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { apiVersion } from "../api-version.ts";
import type { Context } from "../context.ts";
import { newId } from "../state/ids.ts";
import { authenticate, type Keys } from "./authenticate.ts";
import { readBody, sendJson } from "./exchange.ts";
import { expand } from "./expand.ts";
import { invalidRequest, StripeFailure } from "./failure.ts";
import type { Fault, Faults } from "./faults.ts";
import { parseForm } from "./form.ts";
import { type Call, createIdempotency } from "./idempotency.ts";
import type { createRouter } from "./router.ts";

export interface CallRecord {
	id: string;
	method: string;
	path: string;
	idempotency_key: string | null;
	status: number;
	replayed: boolean;
}

interface Needs {
	context: Omit<Context, "request">;
	keys: Keys;
	route: ReturnType<typeof createRouter>;
	faults: Faults;
	/** Called once for every finished call. */
	record: (call: CallRecord) => void;
}

interface Reply {
	status: number;
	body: unknown;
	headers?: Record<string, string>;
	executed: boolean;
}

const failed = (error: unknown): Reply => {
	if (error instanceof StripeFailure) {
		return { status: error.status, body: { error: error.body }, executed: error.executed };
	}
	process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
	const body = { error: { type: "api_error", message: "An unknown error occurred in the stand-in." } };
	return { status: 500, body, executed: true };
};

const broken = (fault: Fault): Reply => ({
	status: fault.status,
	body: { error: { type: "api_error", message: "An unknown error occurred (asked for under /_demo)." } },
	executed: fault.kind === "error_after",
});

/** Answers the calls of Stripe's API. */
export const createApi = ({ context, keys, route, faults, record }: Needs) => {
	const idempotency = createIdempotency(context.tables);

	const answer = (request: IncomingMessage, path: string, search: string, body: string, id: string): Reply => {
		const parameters = { ...parseForm(search), ...parseForm(body) };
		const caller = authenticate(request.headers, parameters, keys);
		const found = route(request.method ?? "GET", path);
		if (caller === "publishable" && !found.route.publishable) {
			const message =
				"This API call cannot be made with a publishable API key. Please use a secret API key. You can find a list of your API keys at https://dashboard.stripe.com/account/apikeys.";
			throw invalidRequest(message, { code: "secret_key_required" }, 401);
		}
		const key = request.headers["idempotency-key"];
		const scoped: Context = {
			...context,
			request: { id, idempotency_key: typeof key === "string" ? key : null, publishable: caller === "publishable" },
		};
		const value = found.route.run({ context: scoped, ids: found.ids, parameters });
		const paths = Array.isArray(parameters.expand) ? parameters.expand.map(String) : [];
		return { status: 200, body: expand(scoped, value, paths), executed: true };
	};

	const attempt = (...input: Parameters<typeof answer>): Reply => {
		try {
			return answer(...input);
		} catch (error) {
			return failed(error);
		}
	};

	return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
		const method = request.method ?? "GET";
		const given = request.headers["idempotency-key"];
		const key = method === "POST" && typeof given === "string" ? given : null;
		const id = newId("req");
		const finish = (reply: Reply, replayed = false): void => {
			record({ id, method, path: url.pathname, idempotency_key: key, status: reply.status, replayed });
			if (response.destroyed) return;
			sendJson(response, reply.status, reply.body, {
				"Request-Id": id,
				"Stripe-Version": apiVersion,
				...(key ? { "Idempotency-Key": key } : {}),
				...reply.headers,
			});
		};
		let call: Call | undefined;
		try {
			const body = await readBody(request);
			if (key) {
				const wanted = { key, method, path: url.pathname, body };
				const saved = idempotency.begin(wanted);
				if (saved) {
					const headers = { "Idempotent-Replayed": "true", "Original-Request": saved.request_id };
					finish({ status: saved.status, body: saved.body, headers, executed: true }, true);
					return;
				}
				call = wanted;
			}
			const fault = faults.take(method, url.pathname);
			if (fault?.kind === "delay") await pause(fault.ms);
			if (fault?.kind === "drop_before") {
				response.destroy();
				return;
			}
			const real =
				fault?.kind === "error_before" ? broken(fault) : attempt(request, url.pathname, url.search, body, id);
			const reply = fault?.kind === "error_after" ? broken(fault) : real;
			if (call && reply.executed) {
				idempotency.save(call, { request_id: id, status: reply.status, body: reply.body });
			}
			if (fault?.kind === "drop_after") response.destroy();
			if (fault?.kind === "hang_after") return;
			finish(reply);
		} catch (error) {
			finish(failed(error));
		} finally {
			if (call) idempotency.end(call);
		}
	};
};
