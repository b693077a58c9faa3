import type Provider from "oidc-provider";

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/**
 * Keycloak's refresh tokens are JWTs, and keycloak-js reads their claims; this provider's are opaque. They go out as
 * the last part of an unsigned-looking JWT and come back through the same door.
 */
export function shapeRefreshTokens(provider: Provider, issuer: string, lifetime: number): void {
	const tokens = provider.RefreshToken;
	const find = tokens.find.bind(tokens);
	Object.assign(tokens, {
		find: (value: string, options?: { ignoreExpiration?: boolean }) => find(value.split(".").at(-1) ?? value, options),
	});
	provider.use(async (ctx, next) => {
		await next();
		const body: unknown = ctx.body;
		if (typeof body !== "object" || body === null || !("refresh_token" in body)) return;
		const token = String(body.refresh_token);
		if (token.includes(".")) return;
		const iat = Math.floor(Date.now() / 1000);
		const claims = { iat, exp: iat + lifetime, iss: issuer, aud: issuer, typ: "Refresh" };
		ctx.body = { ...body, refresh_token: `${encode({ alg: "HS512", typ: "JWT" })}.${encode(claims)}.${token}` };
	});
}
