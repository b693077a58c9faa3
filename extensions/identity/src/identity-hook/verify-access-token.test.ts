import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { beforeAll, describe, expect, it } from "vitest";
import { createVerifier } from "./verify-access-token.ts";

const settings = { issuer: "https://id.example/realms/harborsmith", audience: "harborsmith-api" };
const claims = {
	typ: "Bearer",
	email: "Casey@Example.com",
	email_verified: true,
	realm_access: { roles: ["customer"] },
};

let privateKey: CryptoKey;
let verify: ReturnType<typeof createVerifier>;

beforeAll(async () => {
	const pair = await generateKeyPair("RS256", { extractable: true });
	privateKey = pair.privateKey;
	const jwk = { ...(await exportJWK(pair.publicKey)), kid: "first", alg: "RS256" };
	verify = createVerifier(settings, createLocalJWKSet({ keys: [jwk] }));
});

const token = (changes: JWTPayload = {}, kid = "first", lifetime = "5m") =>
	new SignJWT({ ...claims, sub: "subject-1", iss: settings.issuer, aud: settings.audience, ...changes })
		.setProtectedHeader({ alg: "RS256", kid, typ: "JWT" })
		.setIssuedAt()
		.setExpirationTime(lifetime)
		.sign(privateKey);

describe("an access token of the realm", () => {
	it("names the person and their roles", async () => {
		await expect(verify(await token())).resolves.toEqual({
			subject: "subject-1",
			email: "casey@example.com",
			first_name: null,
			last_name: null,
			roles: ["customer"],
		});
	});

	it("takes an address as mail carries it, whatever letters its host has", async () => {
		await expect(verify(await token({ email: "Anna@MÜNCHEN.de" }))).resolves.toMatchObject({
			email: "anna@xn--mnchen-3ya.de",
		});
	});

	it.each([
		["another issuer", { iss: "https://id.example/realms/other" }],
		["another audience", { aud: "account" }],
		["an ID token", { typ: "ID" }],
		["an unverified e-mail", { email_verified: false }],
	])("is refused with %s", async (_name, changes) => {
		await expect(verify(await token(changes))).rejects.toMatchObject({ code: "UNAUTHORIZED" });
	});

	it("is refused when it has expired or its key is unknown", async () => {
		await expect(verify(await token({}, "first", "-2m"))).rejects.toMatchObject({
			code: "UNAUTHORIZED",
			message: /expired/,
		});
		await expect(verify(await token({}, "second"))).rejects.toMatchObject({ code: "UNAUTHORIZED" });
	});

	it("is refused unsigned, or signed with a shared secret", async () => {
		const [, body] = (await token()).split(".");
		const header = Buffer.from(JSON.stringify({ alg: "none" })).toString("base64url");
		await expect(verify(`${header}.${body}.`)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
		const hmac = await new SignJWT({ ...claims, sub: "s", iss: settings.issuer, aud: settings.audience })
			.setProtectedHeader({ alg: "HS256", kid: "first" })
			.setIssuedAt()
			.setExpirationTime("5m")
			.sign(new TextEncoder().encode("a shared secret of thirty-two bytes"));
		await expect(verify(hmac)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
	});
});
