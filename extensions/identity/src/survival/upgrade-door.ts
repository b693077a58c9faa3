import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { running } from "./running.ts";

const origin = "http://localhost";

/** Where Directus listens for WebSockets. */
export function socketPaths(env: Record<string, unknown>): string[] {
	const path = (kind: string): string[] => {
		const { [`WEBSOCKETS_${kind}_ENABLED`]: enabled, [`WEBSOCKETS_${kind}_PATH`]: at } = env;
		return String(enabled) === "true" && typeof at === "string" ? [at] : [];
	};
	return [...path("REST"), ...path("GRAPHQL"), ...path("LOGS")];
}

/** Closes upgrades that no WebSocket of Directus answers: it would leave them open for ever. */
export function answerUpgrades(server: Server, paths: readonly string[]): void {
	if (server.listenerCount("upgrade") === 0) return;
	server.prependListener("upgrade", (request: IncomingMessage, socket: Duplex) => {
		running().enterWith({ name: `upgrade ${request.url}`, fail: () => socket.destroy() });
		socket.on("error", () => socket.destroy());
		if (!paths.includes(pathOf(request.url ?? "") ?? ""))
			socket.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n", () => socket.destroy());
	});
}

const pathOf = (url: string): string | undefined =>
	URL.canParse(url, origin) ? new URL(url, origin).pathname : undefined;
