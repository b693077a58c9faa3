import { emailField } from "@harborsmith/contract/shapes";
import { refuse } from "@harborsmith/kit";
import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from "jose";
import { z } from "zod";
import type { IdentitySettings } from "./env.ts";
import { readableName } from "./readable-name.ts";

/** Who a verified access token speaks for. */
export interface Person {
	subject: string;
	email: string;
	first_name: string | null;
	last_name: string | null;
	roles: string[];
}

const Claims = z.object({
	sub: z.string().min(1),
	typ: z.literal("Bearer"),
	email: emailField(),
	email_verified: z.literal(true),
	given_name: z.string().nullish(),
	family_name: z.string().nullish(),
	realm_access: z.object({ roles: z.array(z.string()) }).default({ roles: [] }),
});

/**
 * Makes the check of one realm's access tokens: RS256 only, keys from the realm by `kid`, exact issuer, our audience,
 * times with 30 s of tolerance, kind `Bearer` (an ID or refresh token is refused), verified e-mail.
 * Keys are cached; an unknown `kid` asks the realm at most once in 30 s, so made-up ids cannot flood it.
 * @param keys where the keys come from, for tests; the realm's own address otherwise
 */
export function createVerifier({ issuer, audience }: IdentitySettings, keys: JWTVerifyGetKey = realmKeys(issuer)) {
	return async (token: string): Promise<Person> => {
		const payload = await checkSignature(token, keys, { issuer, audience });
		const claims = Claims.safeParse(payload);
		if (!claims.success) throw refuse("UNAUTHORIZED", "sign_in_unverified", {});
		const { sub, email, given_name, family_name, realm_access } = claims.data;
		return {
			subject: sub,
			email,
			first_name: readableName(given_name),
			last_name: readableName(family_name),
			roles: realm_access.roles,
		};
	};
}

function realmKeys(issuer: string): JWTVerifyGetKey {
	return createRemoteJWKSet(new URL(`${issuer}/protocol/openid-connect/certs`), {
		cooldownDuration: 30_000,
		cacheMaxAge: 600_000,
		timeoutDuration: 3_000,
	});
}

async function checkSignature(token: string, keys: JWTVerifyGetKey, expected: IdentitySettings): Promise<JWTPayload> {
	try {
		const { payload } = await jwtVerify(token, keys, {
			...expected,
			algorithms: ["RS256"],
			clockTolerance: 30,
			requiredClaims: ["exp", "iat"],
		});
		return payload;
	} catch (error) {
		if (error instanceof errors.JWTExpired) throw refuse("UNAUTHORIZED", "sign_in_expired", {});
		if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout)) {
			throw refuse("UNAUTHORIZED", "sign_in_invalid", {});
		}
		throw refuse("SERVICE_UNAVAILABLE", "sign_in_unanswered", {});
	}
}
