import { createHash } from "node:crypto";
import type { SavedReply, Tables } from "../state/tables.ts";
import { StripeFailure } from "./failure.ts";

export interface Call {
	key: string;
	method: string;
	path: string;
	body: string;
}

const fingerprint = ({ method, path, body }: Call): string =>
	createHash("sha256")
		.update(`${method} ${path}\n${new URLSearchParams(body)}`)
		.digest("hex");

/** Remembers answers per idempotency key, as Stripe does for v1. */
export const createIdempotency = (tables: Tables) => {
	const running = new Set<string>();
	return {
		/**
		 * The answer that was given to this key before, or undefined for a new key, which then counts as running.
		 * @throws StripeFailure 400 when the key was used with other parameters, 409 while the first call still runs
		 */
		begin: (call: Call): SavedReply | undefined => {
			const saved = tables.replies.get(call.key);
			if (saved && saved.fingerprint !== fingerprint(call)) {
				const message = `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${call.key}' if you meant to execute a different request.`;
				throw new StripeFailure(400, { type: "idempotency_error", message });
			}
			if (saved) return saved;
			if (running.has(call.key)) {
				const message = `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${call.key}. Please try again later.`;
				throw new StripeFailure(409, { type: "idempotency_error", code: "idempotency_key_in_use", message });
			}
			running.add(call.key);
			return undefined;
		},
		save: (call: Call, reply: { request_id: string; status: number; body: unknown }): void => {
			tables.replies.put({ id: call.key, fingerprint: fingerprint(call), ...reply });
		},
		end: (call: Call): void => {
			running.delete(call.key);
		},
	};
};
