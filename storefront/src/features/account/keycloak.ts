import type Keycloak from "keycloak-js";

export interface IdentityConfig {
	/** Realm address, e.g. `https://id.example.com/realms/harborsmith`. */
	issuer: string;
	client_id: string;
}

let session: Promise<Keycloak> | undefined;

async function start({ issuer, client_id }: IdentityConfig): Promise<Keycloak> {
	const { default: Client } = await import("keycloak-js");
	const at = issuer.lastIndexOf("/realms/");
	const keycloak = new Client({
		url: issuer.slice(0, at),
		realm: issuer.slice(at + "/realms/".length),
		clientId: client_id,
	});
	await keycloak.init({ pkceMethod: "S256", checkLoginIframe: false, responseMode: "query" });
	return keycloak;
}

/**
 * The signed-in customer, or a session that is not signed in. Tokens live in this page's memory only: leaving the page
 * forgets them, and the realm's own cookie signs in again without a password.
 */
export function openSession(config: IdentityConfig): Promise<Keycloak> {
	session ??= start(config);
	session.catch(() => {
		session = undefined;
	});
	return session;
}

/** An access token that lives for at least another 30 seconds. */
export async function accessToken(keycloak: Keycloak): Promise<string | undefined> {
	await keycloak.updateToken(30);
	return keycloak.token;
}
