import type { IncomingMessage, ServerResponse } from "node:http";
import { invalidRequest } from "./failure.ts";

const largestBody = 1_000_000;

/** Reads a whole request body as text. @throws StripeFailure 413 above a megabyte */
export const readBody = async (request: IncomingMessage): Promise<string> => {
	const parts: Buffer[] = [];
	let size = 0;
	for await (const part of request) {
		const bytes = Buffer.isBuffer(part) ? part : Buffer.from(String(part));
		size += bytes.length;
		if (size > largestBody) throw invalidRequest("The request body is too large.", {}, 413);
		parts.push(bytes);
	}
	return Buffer.concat(parts).toString("utf8");
};

export const sendJson = (
	response: ServerResponse,
	status: number,
	body: unknown,
	headers: Record<string, string> = {},
): void => {
	const text = `${JSON.stringify(body, null, 2)}\n`;
	response.writeHead(status, { "Content-Type": "application/json", "Cache-Control": "no-store", ...headers });
	response.end(text);
};

/** Browsers of any origin may call with the publishable key, as with Stripe. */
export const allowBrowsers = (response: ServerResponse): void => {
	response.setHeader("Access-Control-Allow-Origin", "*");
	response.setHeader("Access-Control-Allow-Methods", "GET, POST, OPTIONS");
	response.setHeader("Access-Control-Allow-Headers", "Authorization, Content-Type, Idempotency-Key, Stripe-Version");
	response.setHeader("Access-Control-Expose-Headers", "Request-Id");
	response.setHeader("Access-Control-Max-Age", "300");
	response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
};
