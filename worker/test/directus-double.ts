import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { bookingRow, companyRow } from "./fixtures.ts";

export interface Call {
	route: string;
	body: unknown;
	authorization: string | undefined;
}

export interface DirectusDouble {
	url: string;
	calls: Call[];
	/** Rows by booking id; `bookingRow()` with that id when there is none. */
	bookings: Map<string, object>;
	/** Rows of a collection; none unless a test puts some here. */
	rows: Map<string, object[]>;
	/** Holds answers to routes that contain this text back until `release()`. */
	hold(route: string): { reached: Promise<void>; release(): void };
	/** Answers routes that contain this text with a status instead, until called with undefined. */
	failWith(route: string, status: number | undefined): void;
	stop(): Promise<void>;
}

/** What the worker asks of Directus, under the test's control: answers can be late, wrong or missing. */
export async function startDirectusDouble(): Promise<DirectusDouble> {
	const calls: Call[] = [];
	const bookings = new Map<string, object>();
	const rows = new Map<string, object[]>();
	const held = new Map<string, { reached: () => void; released: Promise<void> }>();
	const failures = new Map<string, number>();

	function rowFor(path: string): unknown {
		const id = /^\/items\/bookings\/([^/]+)$/.exec(path)?.[1];
		if (id) return bookings.get(id) ?? bookingRow({ id });
		if (path === "/items/site_settings") return companyRow();
		const collection = /^\/items\/(payments|crew_assignments|crew_members|yachts)$/.exec(path)?.[1];
		if (collection) return rows.get(collection) ?? [];
		if (path.endsWith("/availability")) {
			const starts = ["2030-06-15T17:00:00Z", "2030-06-16T17:00:00Z", "2030-06-20T17:00:00Z", "2030-06-24T17:00:00Z"];
			const days = starts.map((start) => ({
				date: start.slice(0, 10),
				state: "free",
				from_price_cents: null,
				starts: [start],
			}));
			return { timezone: "America/Los_Angeles", days };
		}
		return path.startsWith("/payments/tasks/") ? {} : undefined;
	}

	const server = createServer(async (request, response) => {
		const { pathname } = new URL(request.url ?? "/", "http://double");
		const route = `${request.method} ${pathname}`;
		calls.push({ route, body: await readBody(request), authorization: request.headers.authorization });
		for (const [part, { reached, released }] of held) {
			if (!route.includes(part)) continue;
			reached();
			await released;
		}
		const failure = [...failures].find(([part]) => route.includes(part))?.[1];
		const data = rowFor(pathname);
		const status = failure ?? (data === undefined ? 404 : 200);
		response.writeHead(status, { "content-type": "application/json" });
		response.end(JSON.stringify(status === 200 ? { data } : { errors: [{ message: "refused by the double" }] }));
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const { port } = server.address() as AddressInfo;

	return {
		url: `http://127.0.0.1:${port}`,
		calls,
		bookings,
		rows,
		hold: (route) => {
			let reached = (): void => undefined;
			let release = (): void => undefined;
			const wasReached = new Promise<void>((resolve) => {
				reached = resolve;
			});
			const released = new Promise<void>((resolve) => {
				release = resolve;
			});
			held.set(route, { reached, released });
			return {
				reached: wasReached,
				release: () => {
					held.delete(route);
					release();
				},
			};
		},
		failWith: (route, status) => {
			if (status === undefined) failures.delete(route);
			else failures.set(route, status);
		},
		stop: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

async function readBody(request: IncomingMessage): Promise<unknown> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk);
	const text = Buffer.concat(chunks).toString("utf8");
	return text === "" ? undefined : JSON.parse(text);
}
