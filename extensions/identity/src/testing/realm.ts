import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { importJWK, SignJWT } from "jose";
import { z } from "zod";
import type { TestStack } from "../../../../tests/support/stack.ts";

const saved = z.object({ jwk: z.looseObject({ kty: z.string(), kid: z.string() }) });

/** Signs tokens as the demo realm does, for people who are not in it. */
export const testRealm = async ({ oidc, state }: TestStack) => {
	const file = join(state, "keycloak.json");
	const { jwk } = saved.parse(JSON.parse(readFileSync(file, "utf8")));
	const key = await importJWK(jwk, "RS256");
	return (person: { sub?: string; email: string; roles?: string[] }): Promise<string> =>
		new SignJWT({
			typ: "Bearer",
			sub: person.sub ?? randomUUID(),
			email: person.email,
			email_verified: true,
			given_name: "Robin",
			family_name: "Realm",
			realm_access: { roles: person.roles ?? ["customer"] },
		})
			.setProtectedHeader({ alg: "RS256", kid: jwk.kid, typ: "JWT" })
			.setIssuer(oidc.issuer)
			.setAudience("harborsmith-api")
			.setIssuedAt()
			.setExpirationTime("5m")
			.sign(key);
};
