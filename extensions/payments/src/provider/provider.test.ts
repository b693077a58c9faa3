import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keys, startForTest } from "../../../../tools/stripe/testing/index.ts";
import { failureOf } from "./failure.ts";
import { createProvider, type Provider } from "./provider.ts";

describe("what we ask of Stripe", () => {
	let stripe: Awaited<ReturnType<typeof startForTest>>;
	let provider: Provider;
	const wish = (idempotency_key: string) => ({
		amount_cents: 40_000,
		currency: "USD",
		description: "Yacht charter HS-1",
		metadata: { booking: "b", purpose: "fare" },
		idempotency_key,
	});
	beforeAll(async () => {
		stripe = await startForTest();
		provider = createProvider({
			HARBORSMITH_SECRET: "x".repeat(32),
			HARBORSMITH_PROFILE: "demo",
			PUBLIC_URL: "http://localhost:8055",
			STOREFRONT_URL: "http://localhost:4321",
			REDIS_URL: undefined,
			STRIPE_API_BASE: stripe.url,
			STRIPE_SECRET_KEY: keys.secret_key,
			STRIPE_PUBLISHABLE_KEY: keys.publishable_key,
			STRIPE_WEBHOOK_SECRET: keys.webhook_secret,
		});
	});
	afterAll(() => stripe.close());
	const pay = (id: string) => stripe.stripe.paymentIntents.confirm(id, { payment_method: "pm_card_visa" });

	it("is one intent per wish, even when the first answer got lost", async () => {
		await stripe.control("POST", "faults", { kind: "drop_after", path: "/payment_intents$" });
		const first = await provider.intents.create(wish("w1"));
		expect((await provider.intents.create(wish("w1"))).id).toBe(first.id);
		expect((await stripe.control("GET", "state")).payment_intents).toBe(1);
	});

	it("can be paid without a return address, since no method may send the guest away", async () => {
		const made = await provider.intents.create(wish("w2"));
		expect((await pay(made.id)).status).toBe("succeeded");
	});

	it("is a cancellation that tells when somebody has just paid, and may be asked for twice", async () => {
		const open = await provider.intents.create(wish("w3"));
		expect((await provider.intents.cancel(open.id))?.status).toBe("canceled");
		expect((await provider.intents.cancel(open.id))?.status).toBe("canceled");
		const paid = await provider.intents.create(wish("w4"));
		await pay(paid.id);
		expect((await provider.intents.cancel(paid.id))?.status).toBe("succeeded");
		expect(await provider.intents.cancel("pi_unknown")).toBeUndefined();
	});

	it("tells apart what was refused, what broke and what nobody answered", async () => {
		const made = await provider.intents.create(wish("w5"));
		const refund = (idempotency_key: string) =>
			provider.refunds.create({ payment_intent: made.id, metadata: {}, idempotency_key }).then(
				() => undefined,
				(error: unknown) => failureOf(error)?.kind,
			);
		expect(await refund("r1")).toBe("refused");
		await stripe.control("POST", "faults", { kind: "error_before", times: 3 });
		expect(await refund("r2")).toBe("broken");
		await stripe.control("POST", "faults", { kind: "drop_before", times: 3 });
		expect(await refund("r3")).toBe("unanswered");
		expect(failureOf(new Error("ours"))).toBeUndefined();
	});
});
