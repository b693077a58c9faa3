import { timingSafeEqual } from "node:crypto";
import type Provider from "oidc-provider";

/** Keycloak's sign-out for servers: a client that holds a refresh token ends the session it came from. Answers a status. */
export async function serverLogout(provider: Provider, form: URLSearchParams): Promise<204 | 400 | 401> {
	const client = await provider.Client.find(form.get("client_id") ?? "");
	if (!client?.clientSecret || !same(client.clientSecret, form.get("client_secret") ?? "")) return 401;
	const token = await provider.RefreshToken.find(form.get("refresh_token") ?? "");
	if (token?.clientId !== client.clientId || !token.sessionUid) return 400;
	const session = await provider.Session.findByUid(token.sessionUid);
	await session?.destroy();
	await token.destroy();
	return 204;
}

function same(secret: string, given: string): boolean {
	const [wanted, got] = [Buffer.from(secret), Buffer.from(given)];
	return wanted.length === got.length && timingSafeEqual(wanted, got);
}
