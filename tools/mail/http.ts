import { readFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { Inbox } from "./inbox.ts";

const files = {
	"/": { type: "text/html; charset=utf-8", body: readFileSync(new URL("page/inbox.html", import.meta.url)) },
	"/inbox.css": { type: "text/css; charset=utf-8", body: readFileSync(new URL("page/inbox.css", import.meta.url)) },
	"/inbox.js": {
		type: "text/javascript; charset=utf-8",
		body: readFileSync(new URL("page/inbox.js", import.meta.url)),
	},
};
const messagePath = /^\/api\/messages\/([0-9a-f]{20})$/;
const partPath = /^\/messages\/([0-9a-f]{20})\/(html|attachments\/(\d{1,3}))$/;

/** The inbox for people (`/`) and for programs (`/api/messages`). */
export function createHttpServer(inbox: Inbox): Server {
	return createServer((request, response) => {
		const { pathname: path } = URL.parse(request.url ?? "/", "http://inbox") ?? {};
		if (path === undefined) return send(response, 400, "text/plain", "This address cannot be read.");
		answer(inbox, `${request.method}`, path, response).catch((error: unknown) => {
			process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
			send(response, 500, "text/plain", "The inbox cannot be read.");
		});
	});
}

async function answer(inbox: Inbox, method: string, path: string, response: ServerResponse): Promise<void> {
	if (path === "/api/messages" && method === "DELETE") {
		await inbox.clear();
		return json(response, 200, []);
	}
	if (method !== "GET") return json(response, 405, { error: "This inbox is read, or emptied with DELETE." });
	if (path === "/api/messages") return json(response, 200, inbox.list());
	if (path === "/" || path === "/inbox.css" || path === "/inbox.js") {
		return send(response, 200, files[path].type, files[path].body);
	}
	const [, id] = messagePath.exec(path) ?? [];
	if (id) {
		const message = await inbox.read(id);
		return message ? json(response, 200, message) : json(response, 404, { error: "There is no such mail." });
	}
	await sendPart(inbox, path, response);
}

async function sendPart(inbox: Inbox, path: string, response: ServerResponse): Promise<void> {
	const [, id, part, index] = partPath.exec(path) ?? [];
	const message = id ? await inbox.read(id) : undefined;
	if (message && part === "html") {
		// A mail is a stranger's page: no scripts, nothing loaded but pictures and styles.
		const policy =
			"default-src 'none'; img-src http: https: data:; style-src 'unsafe-inline'; sandbox allow-popups allow-popups-to-escape-sandbox";
		response.setHeader("content-security-policy", policy);
		const page = message.html || `<head></head><pre>${escapeHtml(message.text)}</pre>`;
		// Links leave the frame: a page opened inside it would be without its scripts.
		return send(response, 200, "text/html; charset=utf-8", page.replace(/<head[^>]*>/i, '$&<base target="_blank">'));
	}
	const attachment = message?.attachments[Number(index)];
	if (!attachment) return json(response, 404, { error: "There is no such mail." });
	response.setHeader("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(attachment.filename)}`);
	send(response, 200, attachment.contentType, Buffer.from(attachment.content, attachment.encoding));
}

function escapeHtml(text: string): string {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

function json(response: ServerResponse, status: number, body: unknown): void {
	send(response, status, "application/json", JSON.stringify(body));
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
	response.writeHead(status, {
		"content-type": type,
		"cache-control": "no-store",
		"x-content-type-options": "nosniff",
	});
	response.end(body);
}
