import type Provider from "oidc-provider";
import { apiResource, apiServer } from "./realm.ts";

/** Keycloak's "direct access grant", for scripts and tests: email and password straight for an access token. */
export function registerPasswordGrant(
	provider: Provider,
	audience: string,
	signIn: (email: string, password: string) => string | undefined,
): void {
	provider.registerGrantType<{ username?: string; password?: string }>(
		"password",
		async (ctx) => {
			const { client, params } = ctx.oidc;
			const accountId = signIn(String(params?.username ?? ""), String(params?.password ?? ""));
			if (!client || !accountId) {
				ctx.status = 401;
				ctx.body = { error: "invalid_grant", error_description: "Invalid user credentials" };
				return;
			}
			const scope = "openid email profile";
			const grant = new provider.Grant({ clientId: client.clientId, accountId });
			grant.addOIDCScope(scope);
			grant.addResourceScope(apiResource, scope);
			const grantId = await grant.save();
			const token = new provider.AccessToken({ client, accountId, grantId, gty: "password", scope });
			token.resourceServer = new provider.ResourceServer(apiResource, apiServer(audience));
			ctx.body = { access_token: await token.save(), expires_in: token.expiration, token_type: "Bearer", scope };
		},
		["username", "password", "scope"],
	);
}
