import { expect, it } from "vitest";
import { signToken, verifyToken } from "./signed-token.ts";

const secret = "a secret of more than thirty-two characters";
const typ = "hs-manage";
const now = new Date("2026-11-20T12:00:00Z");
const expires_at = new Date("2027-02-18T12:00:00Z");

/** From before tokens were signed in this thread. */
const earlier =
	"eyJhbGciOiJIUzI1NiIsInR5cCI6ImhzLW1hbmFnZSJ9.eyJzdWIiOiJiIiwidiI6MywiaWF0IjoxNzk1MTc2MDAwLCJleHAiOjE4MDI5NTIwMDB9.AEZjII8oQSWUgojlsct76W-0dHc9CcSCV9e1axEtIdg";

it("takes the tokens of earlier releases, and writes the same", () => {
	const claims = { sub: "b", v: 3 };
	expect(verifyToken({ typ, secret, token: earlier, now })).toMatchObject({ ok: true, claims });
	expect(signToken({ typ, secret, claims, now, expires_at })).toBe(earlier);
});

it("tells one that ran out, to the second, from one that is changed or of another kind", () => {
	const at = (ms: number) => new Date(expires_at.getTime() + ms);
	expect(verifyToken({ typ, secret, token: earlier, now: at(-1) })).toMatchObject({ ok: true });
	expect(verifyToken({ typ, secret, token: earlier, now: at(0) })).toEqual({ ok: false, problem: "expired" });
	const [head, body, signature] = earlier.split(".");
	const invalid = { ok: false, problem: "invalid" };
	for (const token of [
		`${head}.${body}`,
		`${head}.${body}x.${signature}`,
		`${head}.${body}.${signature}x`,
		"",
		"a.b.c",
	])
		expect(verifyToken({ typ, secret, token, now })).toEqual(invalid);
	expect(verifyToken({ typ: "hs-quote", secret, token: earlier, now })).toEqual(invalid);
	expect(verifyToken({ typ, secret: `${secret}!`, token: earlier, now })).toEqual(invalid);
});
