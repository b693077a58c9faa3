import { createSecretKey, type KeyObject } from "node:crypto";
import jwt from "jsonwebtoken";

const keys = new Map<string, KeyObject>();

const key = (secret: string): KeyObject => {
	const known = keys.get(secret) ?? createSecretKey(secret, "utf8");
	keys.set(secret, known);
	return known;
};

const algorithm = "HS256";

export type TokenProblem = "expired" | "invalid";
export type VerifiedToken = { ok: true; claims: Record<string, unknown> } | { ok: false; problem: TokenProblem };

/**
 * A JWT (HS256) of one kind; the kind stands in the protected `typ`, so one kind never passes for another. It is signed in
 * this thread: docs/decisions/tokens-in-this-thread.md
 */
export const signToken = (input: {
	typ: string;
	secret: string;
	claims: Record<string, unknown>;
	now: Date;
	expires_at: Date;
}): string => {
	const iat = Math.floor(input.now.getTime() / 1000);
	const exp = Math.ceil(input.expires_at.getTime() / 1000);
	const header = { alg: algorithm, typ: input.typ };
	return jwt.sign({ ...input.claims, iat, exp }, key(input.secret), { algorithm, header });
};

const claimsIn = (input: { typ: string; secret: string; token: string; now: Date }): Record<string, unknown> => {
	const clockTimestamp = Math.floor(input.now.getTime() / 1000);
	const { header, payload } = jwt.verify(input.token, key(input.secret), {
		algorithms: [algorithm],
		clockTimestamp,
		complete: true,
	});
	if (header.typ !== input.typ) throw new Error("The token is of another kind.");
	if (typeof payload === "string" || payload.exp === undefined) throw new Error("The token has no end.");
	return payload;
};

export const verifyToken = (input: { typ: string; secret: string; token: string; now: Date }): VerifiedToken => {
	try {
		return { ok: true, claims: claimsIn(input) };
	} catch (error) {
		return { ok: false, problem: error instanceof jwt.TokenExpiredError ? "expired" : "invalid" };
	}
};
