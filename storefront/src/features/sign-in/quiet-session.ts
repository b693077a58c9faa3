import type Keycloak from "keycloak-js";
import { accessToken } from "./keycloak.ts";
import { openClient } from "./open-client.ts";
import { readPlace } from "./place-memory.ts";

export interface QuietConfig {
	issuer: string | undefined;
	client_id: string;
	/** Where the realm answers a hidden frame of this site. */
	answer_at: string;
}

/** Milliseconds that the realm has to answer. */
const timeoutMs = 5000;
const late = (): Promise<undefined> => new Promise((resolve) => setTimeout(resolve, timeoutMs, undefined));

async function ask({ issuer, client_id, answer_at }: QuietConfig): Promise<Keycloak | undefined> {
	if (!issuer || readPlace() === undefined) return undefined;
	const keycloak = await openClient(issuer, client_id);
	await keycloak.init({
		pkceMethod: "S256",
		checkLoginIframe: false,
		responseMode: "query",
		onLoad: "check-sso",
		silentCheckSsoRedirectUri: answer_at,
		silentCheckSsoFallback: false,
		messageReceiveTimeout: timeoutMs,
	});
	return keycloak.authenticated ? keycloak : undefined;
}

/**
 * The session of somebody who has signed in in this tab, found without leaving the page: the realm is asked in a hidden
 * frame, and its tokens live in this page's memory only. Gives what says the access token, undefined for a guest, and for
 * everybody while the realm does not answer: nobody has to be signed in here.
 */
export function quietSession(config: QuietConfig): () => Promise<string | undefined> {
	const asked = Promise.race([ask(config), late()]).catch(() => undefined);
	return async () => {
		const keycloak = await asked;
		return keycloak && (await accessToken(keycloak).catch(() => undefined));
	};
}
