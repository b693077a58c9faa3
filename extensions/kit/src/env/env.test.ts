import { expect, it } from "vitest";
import { commonEnv, envFlag, envOptionalUrl, envText, envWholeNumber, parseEnv } from "./env.ts";

const good = {
	HARBORSMITH_SECRET: "x".repeat(32),
	PUBLIC_URL: "http://localhost:8055/",
	STOREFRONT_URL: "http://localhost:4321",
};

it("reads what Directus has cast already as it was written", () => {
	const env = parseEnv(
		{ LIST: envText(), FLAG: envFlag(false), PORT: envWholeNumber(1), SECRET: envText(8) },
		{
			LIST: ["a", "b"],
			FLAG: true,
			PORT: 8056,
			SECRET: 1234567890,
		},
	);
	expect(env).toEqual({ LIST: "a,b", FLAG: true, PORT: 8056, SECRET: "1234567890" });
});

it("falls back to production and takes a closing slash off addresses", () => {
	expect(parseEnv(commonEnv, good)).toMatchObject({
		HARBORSMITH_PROFILE: "production",
		PUBLIC_URL: "http://localhost:8055",
	});
});

it("takes closing slashes off optional addresses too", () => {
	const read = (URL?: string) => parseEnv({ URL: envOptionalUrl() }, { URL }).URL;
	expect([read("https://x.example//"), read("https://x.example/api/"), read(""), read()]).toEqual([
		"https://x.example",
		"https://x.example/api",
		undefined,
		undefined,
	]);
});

it("names what is wrong and never shows a value", () => {
	const start = () => parseEnv(commonEnv, { ...good, HARBORSMITH_SECRET: "short-secret", PUBLIC_URL: "" });
	expect(start).toThrow(/HARBORSMITH_SECRET[\s\S]*PUBLIC_URL/);
	expect(start).not.toThrow(/short-secret/);
});
