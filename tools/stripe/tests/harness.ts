import { createServer, type IncomingHttpHeaders } from "node:http";
import Stripe from "stripe";
import { startStripe } from "../start.ts";

export const keys = { secret_key: "sk_test_secret", publishable_key: "pk_test_public", webhook_secret: "whsec_demo" };

/** The official SDK, pointed at the stand-in. */
export const sdk = (port: number, key = keys.secret_key, options: Record<string, unknown> = {}): Stripe =>
	new Stripe(key, { host: "127.0.0.1", port, protocol: "http", maxNetworkRetries: 0, telemetry: false, ...options });

export const startForTest = async (options: { webhook_url?: string; state_file?: string } = {}) => {
	const server = await startStripe({ port: 0, ...keys, ...options });
	const control = async (method: "GET" | "POST", path: string, body?: unknown): Promise<Record<string, unknown>> => {
		const response = await fetch(`${server.url}/_demo/${path}`, {
			method,
			headers: { Authorization: `Bearer ${keys.secret_key}` },
			...(body ? { body: JSON.stringify(body) } : {}),
		});
		const answer: unknown = await response.json();
		return typeof answer === "object" && answer !== null ? { ...answer } : {};
	};
	return { ...server, control, stripe: sdk(server.port) };
};

export interface Received {
	body: string;
	headers: IncomingHttpHeaders;
}

/** An endpoint for webhooks that answers with what `statusOf` says. */
export const startReceiver = async (statusOf: (count: number) => number = () => 200) => {
	const received: Received[] = [];
	const server = createServer(async (request, response) => {
		let body = "";
		for await (const part of request) body += String(part);
		received.push({ body, headers: request.headers });
		response.writeHead(statusOf(received.length)).end();
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const address = server.address();
	const port = typeof address === "object" && address ? address.port : 0;
	return {
		url: `http://127.0.0.1:${port}/hook`,
		received,
		close: () => {
			server.closeAllConnections();
			server.close();
		},
	};
};

export const until = async (holds: () => boolean | Promise<boolean>, milliseconds = 8000): Promise<void> => {
	const end = Date.now() + milliseconds;
	while (!(await holds())) {
		if (Date.now() > end) throw new Error("It did not happen in time.");
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
};
