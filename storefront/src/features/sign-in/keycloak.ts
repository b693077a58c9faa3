import type Keycloak from "keycloak-js";
import { openClient } from "./open-client.ts";
import { clearPlace, readPlace, writePlace } from "./place-memory.ts";

export interface IdentityConfig {
	/** Realm address, e.g. `https://id.example.com/realms/harborsmith`. */
	issuer: string;
	client_id: string;
	/** Where the realm sends the customer back to: this page, without query and fragment. */
	home: string;
}

let session: Promise<Keycloak> | undefined;

/** The realm gives no fragment back, so the one that was open before stands in the tab's memory. */
function restorePlace(): void {
	const { hash, pathname } = window.location;
	const place = hash || readPlace() || "#";
	if (!hash && place !== "#") window.history.replaceState(window.history.state, "", pathname + place);
	writePlace(place);
}

async function start({ issuer, client_id, home }: IdentityConfig): Promise<Keycloak> {
	const keycloak = await openClient(issuer, client_id);
	const isKnown = readPlace() !== undefined;
	const comesFromRealm = new URLSearchParams(window.location.search).has("state");
	if (isKnown && !comesFromRealm) writePlace(window.location.hash, { withKey: true });
	await keycloak.init({
		pkceMethod: "S256",
		checkLoginIframe: false,
		responseMode: "query",
		redirectUri: home,
		...(isKnown && { onLoad: "check-sso" }),
	});
	if (keycloak.authenticated) restorePlace();
	else clearPlace();
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

export function signIn(keycloak: Keycloak, language: string): Promise<void> {
	writePlace(window.location.hash, { withKey: true });
	return keycloak.login({ locale: language });
}

export function signOut(keycloak: Keycloak): Promise<void> {
	clearPlace();
	return keycloak.logout();
}

/** An access token that lives for at least another 30 seconds. */
export async function accessToken(keycloak: Keycloak): Promise<string | undefined> {
	await keycloak.updateToken(30);
	return keycloak.token;
}
