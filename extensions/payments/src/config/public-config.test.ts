import { expect, it } from "vitest";
import { publicConfig } from "./public-config.ts";

const env = {
	HARBORSMITH_SECRET: "x".repeat(32),
	HARBORSMITH_PROFILE: "demo" as const,
	PUBLIC_URL: "http://localhost:8055",
	STOREFRONT_URL: "http://localhost:4321",
	REDIS_URL: undefined,
	STRIPE_API_BASE: undefined,
	STRIPE_SECRET_KEY: "sk_live_1",
	STRIPE_PUBLISHABLE_KEY: "pk_live_1",
	STRIPE_WEBHOOK_SECRET: "whsec_1",
};

it("names Stripe's own script, in the release train of the SDK, when Stripe is real", () => {
	const config = publicConfig(env);
	expect(config).toMatchObject({ publishable_key: "pk_live_1", demo: false, stand_in: false });
	expect(config.script_url).toMatch(/^https:\/\/js\.stripe\.com\/[a-z]+\/stripe\.js$/);
	expect(JSON.stringify(config)).not.toMatch(/sk_|whsec_/);
});

it("says that no real money moves in Stripe's test mode", () => {
	expect(publicConfig({ ...env, STRIPE_PUBLISHABLE_KEY: "pk_test_1" })).toMatchObject({ demo: true, stand_in: false });
});

it("names the demo form when a stand-in answers", () => {
	const config = publicConfig({ ...env, STRIPE_API_BASE: "http://localhost:12111" });
	expect(config).toMatchObject({ script_url: "http://localhost:12111/demo/elements.js", demo: true, stand_in: true });
});
