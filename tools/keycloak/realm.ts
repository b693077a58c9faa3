import Provider, { type Configuration, type KoaContextWithOIDC } from "oidc-provider";
import type { KeycloakEnv } from "./env.ts";
import { realmKeys } from "./keys.ts";
import { logoutPage } from "./logout-page.ts";
import { personas } from "./personas.ts";
import { shapeRefreshTokens } from "./refresh-token-shape.ts";

export const apiResource = "urn:harborsmith:api";
/** The client of Directus's own login for staff. */
const staffClientId = "harborsmith-directus";
const minutes = 60;
const hours = 60 * minutes;

/**
 * An OpenID provider whose paths, tokens and claims are those of a Keycloak realm, so that keycloak-js and the
 * verifier in the identity extension cannot tell the difference.
 */
export async function createRealm(env: KeycloakEnv): Promise<Provider> {
	const keys = await realmKeys(env.KEYCLOAK_STATE);
	const storefront = env.STOREFRONT_URL.replace(/\/$/, "");
	const configuration: Configuration = {
		clients: [
			{
				client_id: env.KEYCLOAK_CLIENT_ID,
				token_endpoint_auth_method: "none",
				grant_types: ["authorization_code", "refresh_token", "password"],
				response_types: ["code"],
				redirect_uris: ["/account", "/account/", "/account/session", "/es/account", "/es/account/"].map(
					(path) => storefront + path,
				),
				post_logout_redirect_uris: ["", "/", "/account", "/es/", "/es/account"].map((path) => storefront + path),
			},
			{
				client_id: staffClientId,
				client_secret: env.KEYCLOAK_STAFF_CLIENT_SECRET,
				grant_types: ["authorization_code", "refresh_token"],
				response_types: ["code"],
				redirect_uris: [`${env.PUBLIC_URL}/auth/login/keycloak/callback`],
			},
		],
		clientBasedCORS: (_ctx, origin) => origin === new URL(storefront).origin,
		claims: {
			openid: ["sub"],
			email: ["email", "email_verified"],
			profile: ["name", "given_name", "family_name", "preferred_username"],
			groups: ["groups"],
		},
		scopes: ["openid", "email", "profile", "groups", "offline_access"],
		conformIdTokenClaims: false,
		cookies: { keys: [keys.cookie_key] },
		jwks: { keys: [keys.jwk] },
		pkce: { required: (_ctx, client) => client.tokenEndpointAuthMethod === "none" },
		ttl: {
			AccessToken: 5 * minutes,
			AuthorizationCode: minutes,
			IdToken: 5 * minutes,
			Interaction: hours,
			Session: 10 * hours,
			Grant: 10 * hours,
			RefreshToken: hours / 2,
		},
		issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed("refresh_token"),
		interactions: { url: (_ctx, interaction) => `/realms/harborsmith/login-actions/authenticate/${interaction.uid}` },
		features: {
			devInteractions: { enabled: false },
			rpInitiatedLogout: {
				enabled: true,
				logoutSource: (ctx, form) => {
					ctx.body = logoutPage(form);
				},
			},
			resourceIndicators: {
				enabled: true,
				// The staff client's token goes to the userinfo endpoint, which this provider opens only to tokens without an API.
				defaultResource: (_ctx, client) => (client.clientId === staffClientId ? [] : apiResource),
				useGrantedResource: () => true,
				getResourceServerInfo: () => apiServer(env.KEYCLOAK_AUDIENCE),
			},
		},
		routes: {
			authorization: "/protocol/openid-connect/auth",
			token: "/protocol/openid-connect/token",
			jwks: "/protocol/openid-connect/certs",
			userinfo: "/protocol/openid-connect/userinfo",
			end_session: "/protocol/openid-connect/logout",
		},
		formats: {
			customizers: {
				jwt: (_ctx, _token, parts) => {
					parts.header = { ...parts.header, typ: "JWT" };
				},
			},
		},
		extraTokenClaims: (_ctx, token) => accessTokenClaims(accountOf(token), env.KEYCLOAK_CLIENT_ID),
		findAccount: (_ctx, sub) => {
			const found = personas.find((persona) => persona.sub === sub);
			return found && { accountId: sub, claims: () => profile(sub) };
		},
		loadExistingGrant: firstPartyGrant,
	};
	const provider = new Provider(env.KEYCLOAK_ISSUER, configuration);
	provider.proxy = false;
	shapeRefreshTokens(provider, env.KEYCLOAK_ISSUER, hours / 2);
	allowCredentials(provider, new URL(storefront).origin);
	return provider;
}

/** How access tokens for our API look: five minutes, RS256, the API as audience. */
export const apiServer = (audience: string) => ({
	scope: "openid email profile groups",
	audience,
	accessTokenTTL: 5 * minutes,
	accessTokenFormat: "jwt" as const,
	jwt: { sign: { alg: "RS256" as const } },
});

/** keycloak-js asks for tokens with credentials, which a browser refuses unless the realm says so, as Keycloak does. */
function allowCredentials(provider: Provider, origin: string): void {
	provider.use(async (ctx, next) => {
		await next();
		if (ctx.response.get("Access-Control-Allow-Origin") === origin) {
			ctx.set("Access-Control-Allow-Credentials", "true");
		}
	});
}

/** Our own clients need no consent screen, as in the real realm. */
async function firstPartyGrant(ctx: KoaContextWithOIDC) {
	const { provider, client, session, params } = ctx.oidc;
	if (!client || !session?.accountId) return undefined;
	const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
	const scope = String(params?.scope ?? "openid");
	grant.addOIDCScope(scope);
	grant.addResourceScope(apiResource, scope);
	await grant.save();
	return grant;
}

function accountOf(token: object): string {
	return "accountId" in token && typeof token.accountId === "string" ? token.accountId : "";
}

export function profile(sub: string): { sub: string } & Record<string, unknown> {
	const persona = personas.find((candidate) => candidate.sub === sub);
	if (!persona) return { sub };
	const { email, given_name, family_name, roles } = persona;
	const name = `${given_name} ${family_name}`;
	return { sub, email, email_verified: true, given_name, family_name, name, preferred_username: email, groups: roles };
}

function accessTokenClaims(sub: string, azp: string): Record<string, unknown> {
	const { groups, sub: _sub, ...claims } = profile(sub);
	return { ...claims, typ: "Bearer", azp, realm_access: { roles: groups ?? [] } };
}
