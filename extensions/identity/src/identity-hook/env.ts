import { envOptionalText, envProfile, parseEnv, refuseInProduction } from "@harborsmith/kit";

const shape = {
	HARBORSMITH_PROFILE: envProfile(),
	/** Issuer of the realm, exactly as in its tokens. Without it this extension does nothing. */
	KEYCLOAK_ISSUER: envOptionalText(),
	/** What the token's `aud` must contain: our API, not the client that asked for the token. */
	KEYCLOAK_AUDIENCE: envOptionalText(),
};

export interface IdentitySettings {
	issuer: string;
	audience: string;
}

/** The realm whose tokens are accepted; undefined when none is configured. */
export function identitySettings(env: Record<string, unknown>): IdentitySettings | undefined {
	const { HARBORSMITH_PROFILE, KEYCLOAK_ISSUER: issuer, KEYCLOAK_AUDIENCE: audience } = parseEnv(shape, env);
	if (!issuer) return undefined;
	refuseInProduction(HARBORSMITH_PROFILE, { services: { KEYCLOAK_ISSUER: issuer } });
	if (!audience) throw new Error("KEYCLOAK_AUDIENCE is missing: a token without a checked audience is anyone's token.");
	return { issuer, audience };
}
