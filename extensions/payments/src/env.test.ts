import { describe, expect, it } from "vitest";
import { parsePaymentsEnv } from "./env.ts";

const good = {
	HARBORSMITH_SECRET: "x".repeat(32),
	PUBLIC_URL: "http://localhost:8055",
	STOREFRONT_URL: "http://localhost:4321",
	STRIPE_SECRET_KEY: "sk_live_1",
	STRIPE_PUBLISHABLE_KEY: "pk_live_1",
	STRIPE_WEBHOOK_SECRET: "whsec_1",
};
const demo = { ...good, HARBORSMITH_PROFILE: "demo", STRIPE_API_BASE: "http://localhost:12111/" };

describe("the settings of payments", () => {
	it("are complete with the three keys of Stripe", () => {
		expect(parsePaymentsEnv(good)).toMatchObject({ HARBORSMITH_PROFILE: "production", STRIPE_SECRET_KEY: "sk_live_1" });
	});

	it("keep production from talking to a stand-in", () => {
		expect(() => parsePaymentsEnv({ ...demo, HARBORSMITH_PROFILE: "production" })).toThrow(/STRIPE_API_BASE/);
		expect(parsePaymentsEnv(demo).STRIPE_API_BASE).toBe("http://localhost:12111");
	});

	it.each(["STRIPE_SECRET_KEY", "STRIPE_PUBLISHABLE_KEY", "STRIPE_WEBHOOK_SECRET"])("must have %s", (name) => {
		expect(() => parsePaymentsEnv({ ...good, [name]: "" })).toThrow(new RegExp(name));
		expect(() => parsePaymentsEnv({ ...good, [name]: "changeme" })).toThrow(new RegExp(name));
	});

	it("never show a key in their complaint", () => {
		expect(() => parsePaymentsEnv({ ...good, STRIPE_SECRET_KEY: "live-secret" })).not.toThrow(/live-secret/);
	});
});
