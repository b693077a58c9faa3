import { describe, expect, it } from "vitest";
import { parseEnv } from "./env.ts";

const needed = { DIRECTUS_URL: "http://directus:8055/", STOREFRONT_URL: "https://charter.example.com" };

describe("settings", () => {
	it("need two addresses and fill in the rest", () => {
		expect(parseEnv(needed)).toMatchObject({
			DIRECTUS_URL: "http://directus:8055",
			PUBLIC_DIRECTUS_URL: "http://directus:8055",
			IP_TRUST_PROXY: 0,
			KEYCLOAK_CLIENT_ID: "harborsmith-storefront",
		});
	});

	it("read an empty value as absent", () => {
		expect(parseEnv({ ...needed, KEYCLOAK_ISSUER: "", PUBLIC_DIRECTUS_URL: "" }).KEYCLOAK_ISSUER).toBeUndefined();
	});

	it("of production refuse the realm's stand-in", () => {
		const demo = { ...needed, KEYCLOAK_ISSUER: "http://localhost:8180/realms/harborsmith" };
		expect(() => parseEnv(demo)).toThrow(/KEYCLOAK_ISSUER/);
		expect(parseEnv({ ...demo, HARBORSMITH_PROFILE: "demo" }).KEYCLOAK_ISSUER).toBe(demo.KEYCLOAK_ISSUER);
		expect(parseEnv({ ...needed, KEYCLOAK_ISSUER: "https://id.example.com/realms/x/" }).KEYCLOAK_ISSUER).toBe(
			"https://id.example.com/realms/x",
		);
	});

	it("name every wrong one", () => {
		expect(() => parseEnv({ DIRECTUS_URL: "directus" })).toThrow(/DIRECTUS_URL[\s\S]*STOREFRONT_URL/);
	});
});
