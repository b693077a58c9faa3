import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { exportJWK, generateKeyPair, type JWK } from "jose";
import { z } from "zod";

const Saved = z.object({ jwk: z.looseObject({ kty: z.string(), kid: z.string() }), cookie_key: z.string() });

/** The realm's signing key, kept over restarts so that tokens stay valid. */
export async function realmKeys(path: string): Promise<{ jwk: JWK & { kid: string }; cookie_key: string }> {
	if (existsSync(path)) return Saved.parse(JSON.parse(readFileSync(path, "utf8")));
	const { privateKey } = await generateKeyPair("RS256", { extractable: true });
	const jwk = { ...(await exportJWK(privateKey)), alg: "RS256", use: "sig", kid: randomBytes(8).toString("hex") };
	const saved = { jwk, cookie_key: randomBytes(32).toString("base64url") };
	writeFileSync(path, JSON.stringify(saved), { mode: 0o600 });
	return saved;
}
