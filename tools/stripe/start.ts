import { createServer } from "node:http";
import { apiVersion } from "./api-version.ts";
import type { Context } from "./context.ts";
import { createDemo } from "./demo/index.ts";
import { type CallRecord, createApi } from "./http/api.ts";
import type { Keys } from "./http/authenticate.ts";
import { allowBrowsers, sendJson } from "./http/exchange.ts";
import { createFaults } from "./http/faults.ts";
import { createRouter } from "./http/router.ts";
import { apiRoutes } from "./routes/index.ts";
import { openJournal } from "./state/journal.ts";
import { openTables } from "./state/tables.ts";
import { createWebhooks } from "./webhooks/deliver.ts";

export interface StripeOptions extends Keys {
	/** 0: any free port. */
	port: number;
	/** Where signed events go. Without it none are sent. */
	webhook_url?: string;
	webhook_secret: string;
	/** Keeps every object over a restart. */
	state_file?: string;
}

export interface RunningStripe {
	url: string;
	port: number;
	close: () => Promise<void>;
}

const keptCalls = 5000;

/** Starts the stand-in on the loopback address. */
export const startStripe = async (options: StripeOptions): Promise<RunningStripe> => {
	const tables = openTables(openJournal(options.state_file));
	const timers = new Set<NodeJS.Timeout>();
	const later: Context["later"] = (milliseconds, run) => {
		const timer = setTimeout(() => {
			timers.delete(timer);
			run();
		}, milliseconds);
		timers.add(timer);
	};
	const now = (): number => Math.floor(Date.now() / 1000);
	const webhooks = createWebhooks({ tables, url: options.webhook_url, secret: options.webhook_secret, now, later });
	const context: Omit<Context, "request"> = { tables, webhooks, now, later, url: "" };
	const faults = createFaults();
	const calls: CallRecord[] = [];
	const record = (call: CallRecord): void => {
		calls.push(call);
		if (calls.length > keptCalls) calls.shift();
	};
	const api = createApi({ context, keys: options, route: createRouter(apiRoutes), faults, record });
	const demo = createDemo({ context, faults, calls, secret_key: options.secret_key });

	const server = createServer((request, response) => {
		const url = URL.parse(request.url ?? "/", "http://stripe.invalid");
		allowBrowsers(response);
		if (!url) {
			response.writeHead(400).end();
			return;
		}
		if (request.method === "OPTIONS") {
			response.writeHead(204).end();
			return;
		}
		const run = async (): Promise<void> => {
			if (url.pathname.startsWith("/v1/")) return api(request, response, url);
			if (url.pathname === "/health")
				return sendJson(response, 200, { status: "ok", demo: true, api_version: apiVersion });
			return demo(request, response, url);
		};
		run().catch((error: unknown) => {
			process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
			response.destroy();
		});
	});
	await new Promise<void>((resolve, reject) => {
		server.once("error", reject);
		server.listen(options.port, "127.0.0.1", resolve);
	});
	const address = server.address();
	const port = typeof address === "object" && address ? address.port : options.port;
	context.url = `http://127.0.0.1:${port}`;
	webhooks.resume();
	return {
		url: context.url,
		port,
		close: () => {
			for (const timer of timers) clearTimeout(timer);
			server.closeAllConnections();
			return new Promise((resolve) => server.close(() => resolve()));
		},
	};
};
