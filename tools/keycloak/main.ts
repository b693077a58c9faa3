import { timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { readEnv } from "./env.ts";
import { loginPage } from "./login-page.ts";
import { loginTexts } from "./login-texts.ts";
import { registerPasswordGrant } from "./password-grant.ts";
import { personas } from "./personas.ts";
import { createRealm } from "./realm.ts";
import { serverLogout } from "./server-logout.ts";

const env = readEnv();
const realm = "/realms/harborsmith";
const provider = await createRealm(env);
registerPasswordGrant(provider, env.KEYCLOAK_AUDIENCE, signIn);
const oidc = provider.callback();

const server = createServer((request, response) => {
	handle(request, response).catch(() => {
		if (!response.headersSent) response.writeHead(400, { "content-type": "text/plain" });
		response.end("This sign-in has expired. Go back to the site and start again.");
	});
});

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
	const path = new URL(request.url ?? "/", "http://localhost").pathname;
	if (path.startsWith(`${realm}/login-actions/authenticate/`)) return login(request, response, path);
	if (!path.startsWith(`${realm}/`)) {
		response.writeHead(path === "/" ? 200 : 404, { "content-type": "text/plain" });
		response.end(path === "/" ? `Demo realm: ${env.KEYCLOAK_ISSUER}\n` : "Not found\n");
		return;
	}
	if (path === `${realm}/protocol/openid-connect/3p-cookies/step1.html`) {
		response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
		// The demo's realm and site are on one host, so a frame has its cookies.
		response.end('<!doctype html><script>parent.postMessage("supported", "*")</script>');
		return;
	}
	if (request.method === "POST" && path === `${realm}/protocol/openid-connect/logout`) {
		response.writeHead(await serverLogout(provider, new URLSearchParams(await bodyOf(request)))).end();
		return;
	}
	const mounted = Object.assign(request, { originalUrl: request.url, url: (request.url ?? "").slice(realm.length) });
	await oidc(mounted, response);
}

async function login(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
	const { params } = await provider.interactionDetails(request, response);
	const texts = loginTexts(String(params.ui_locales ?? request.headers["accept-language"] ?? ""));
	const form = request.method === "POST" ? new URLSearchParams(await bodyOf(request)) : undefined;
	const email = form?.get("email") ?? "";
	const accountId = form && signIn(email, form.get("password") ?? "");
	if (accountId) return provider.interactionFinished(request, response, { login: { accountId } });
	response.writeHead(form ? 401 : 200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
	response.end(loginPage(path, email, texts, form && texts.wrong));
}

function signIn(email: string, password: string): string | undefined {
	const wanted = Buffer.from(env.KEYCLOAK_PERSONA_PASSWORD);
	const given = Buffer.from(password);
	const fits = wanted.length === given.length && timingSafeEqual(wanted, given);
	return fits ? personas.find((persona) => persona.email === email.trim().toLowerCase())?.sub : undefined;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
	let body = "";
	for await (const chunk of request) {
		body += String(chunk);
		if (body.length > 10_000) throw new Error("too long");
	}
	return body;
}

server.listen(env.KEYCLOAK_PORT, "127.0.0.1");
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(0));
