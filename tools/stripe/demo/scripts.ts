import { readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { sendJson } from "../http/exchange.ts";

const modules = ["api", "card-form", "card-rules", "challenge-dialog", "dom", "style", "texts"];

const files = new Map([
	["/demo/elements.js", "elements.js"],
	...modules.map((name): [string, string] => [`/demo/browser/${name}.js`, `${name}.js`]),
]);

/** Serves the scripts of the demo card form. */
export const serveScript = async (response: ServerResponse, path: string): Promise<void> => {
	const file = files.get(path);
	if (!file) return sendJson(response, 404, { error: { type: "invalid_request_error", message: "Not found." } });
	const text = await readFile(new URL(`browser/${file}`, import.meta.url), "utf8");
	response.writeHead(200, { "Content-Type": "text/javascript; charset=utf-8", "Cache-Control": "no-cache" });
	response.end(text);
};
