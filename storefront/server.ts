import type { IncomingMessage, Server, ServerResponse } from "node:http";
import * as z from "zod/mini";

type Serve = (request: IncomingMessage, response: ServerResponse) => void;

// It starts by itself otherwise, before its requests can be looked at.
Object.assign(process.env, { ASTRO_NODE_AUTOSTART: "disabled" });
const entrySchema = z.object({
	startServer: z.custom<() => { server: { server: Server } }>((value) => typeof value === "function"),
});
const built: unknown = await import(new URL("dist/server/entry.mjs", import.meta.url).href);
const { server } = entrySchema.parse(built).startServer().server;

/** What the web platform's own requests can carry; of `TRACE` the adapter could make none, and would call it a failure of ours. */
const methods = new Set(["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"]);

const [serve] = server.listeners("request") as Serve[];
server.removeAllListeners("request");
server.on("request", (request, response) => {
	if (methods.has(request.method ?? "")) serve?.(request, response);
	else response.writeHead(405, { allow: [...methods].join(", ") }).end();
});
