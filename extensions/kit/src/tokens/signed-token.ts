import { errors, jwtVerify, SignJWT } from "jose";

const keys = new Map<string, Promise<CryptoKey>>();

/** One key per secret, because importing one costs more than a signature. */
const key = (secret: string): Promise<CryptoKey> => {
	const algorithm = { name: "HMAC", hash: "SHA-256" };
	const known =
		keys.get(secret) ??
		crypto.subtle.importKey("raw", new TextEncoder().encode(secret), algorithm, false, ["sign", "verify"]);
	keys.set(secret, known);
	return known;
};

export type TokenProblem = "expired" | "invalid";
export type VerifiedToken = { ok: true; claims: Record<string, unknown> } | { ok: false; problem: TokenProblem };

/** A JWT (HS256) of one kind; the kind stands in the protected `typ`, so one kind never passes for another. */
export const signToken = async (input: {
	typ: string;
	secret: string;
	claims: Record<string, unknown>;
	now: Date;
	expires_at: Date;
}): Promise<string> =>
	new SignJWT(input.claims)
		.setProtectedHeader({ alg: "HS256", typ: input.typ })
		.setIssuedAt(Math.floor(input.now.getTime() / 1000))
		.setExpirationTime(Math.ceil(input.expires_at.getTime() / 1000))
		.sign(await key(input.secret));

export const verifyToken = async (input: {
	typ: string;
	secret: string;
	token: string;
	now: Date;
}): Promise<VerifiedToken> => {
	try {
		const { payload } = await jwtVerify(input.token, await key(input.secret), {
			algorithms: ["HS256"],
			typ: input.typ,
			currentDate: input.now,
			requiredClaims: ["exp"],
		});
		return { ok: true, claims: payload };
	} catch (error) {
		if (error instanceof errors.JWTExpired) return { ok: false, problem: "expired" };
		return { ok: false, problem: "invalid" };
	}
};
