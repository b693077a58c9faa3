import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sdk, startForTest } from "./harness.ts";

const wish = {
	amount: 5000,
	currency: "usd",
	automatic_payment_methods: { enabled: true, allow_redirects: "never" as const },
};

describe("idempotency keys and lost answers", () => {
	let server: Awaited<ReturnType<typeof startForTest>>;
	beforeAll(async () => {
		server = await startForTest();
	});
	afterAll(() => server.close());

	it("replays the first answer for the same key and parameters", async () => {
		const { stripe } = server;
		const first = await stripe.paymentIntents.create(wish, { idempotencyKey: "a" });
		const second = await stripe.paymentIntents.create(wish, { idempotencyKey: "a" });
		expect(second.id).toBe(first.id);
		expect(second.lastResponse.headers["idempotent-replayed"]).toBe("true");
	});

	it("refuses the same key with other parameters", async () => {
		await server.stripe.paymentIntents.create(wish, { idempotencyKey: "b" });
		const other = server.stripe.paymentIntents.create({ ...wish, amount: 5001 }, { idempotencyKey: "b" });
		await expect(other).rejects.toMatchObject({ type: "StripeIdempotencyError", statusCode: 400 });
	});

	it("keeps nothing when the parameters were refused", async () => {
		const bad = server.stripe.paymentIntents.create({ ...wish, amount: 1 }, { idempotencyKey: "c" });
		await expect(bad).rejects.toMatchObject({ code: "amount_too_small" });
		const good = await server.stripe.paymentIntents.create(wish, { idempotencyKey: "c" });
		expect(good.amount).toBe(5000);
	});

	it("answers 409 while the first call still runs", async () => {
		await server.control("POST", "faults", { kind: "delay", ms: 1500 });
		const create = () => server.stripe.paymentIntents.create(wish, { idempotencyKey: "d" });
		const outcomes = await Promise.allSettled([create(), create()]);
		expect(outcomes).toEqual(
			expect.arrayContaining([
				{ status: "fulfilled", value: expect.objectContaining({ amount: 5000 }) },
				{ status: "rejected", reason: expect.objectContaining({ statusCode: 409, code: "idempotency_key_in_use" }) },
			]),
		);
	});

	it("gives the SDK's retry the answer that got lost after the effect", async () => {
		const patient = sdk(server.port, undefined, { maxNetworkRetries: 2 });
		await server.control("POST", "faults", { kind: "drop_after", path: "/payment_intents$" });
		const before = (await server.control("GET", "state")).payment_intents;
		await patient.paymentIntents.create(wish, { idempotencyKey: "e" });
		expect((await server.control("GET", "state")).payment_intents).toBe(Number(before) + 1);
	});

	it("replays even a 500 that came after the effect", async () => {
		await server.control("POST", "faults", { kind: "error_after" });
		await expect(server.stripe.paymentIntents.create(wish, { idempotencyKey: "f" })).rejects.toMatchObject({
			statusCode: 500,
		});
		await expect(server.stripe.paymentIntents.create(wish, { idempotencyKey: "f" })).rejects.toMatchObject({
			statusCode: 500,
		});
	});

	it("lets the caller's timeout end a call that never answers", async () => {
		await server.control("POST", "faults", { kind: "hang_after" });
		const hasty = sdk(server.port, undefined, { timeout: 300 });
		await expect(hasty.paymentIntents.create(wish)).rejects.toMatchObject({ type: "StripeConnectionError" });
	});
});

describe("a restart", () => {
	it("keeps objects, saved answers and undelivered events", async () => {
		const state_file = join(mkdtempSync(join(tmpdir(), "stripe-")), "state.json");
		const first = await startForTest({ state_file, webhook_url: "http://127.0.0.1:9/nobody" });
		const made = await first.stripe.paymentIntents.create(
			{ ...wish, confirm: true, payment_method: "pm_card_visa" },
			{ idempotencyKey: "k" },
		);
		await first.close();
		const second = await startForTest({ state_file });
		expect((await second.stripe.paymentIntents.retrieve(made.id)).status).toBe("succeeded");
		const again = await second.stripe.paymentIntents.create(
			{ ...wish, confirm: true, payment_method: "pm_card_visa" },
			{ idempotencyKey: "k" },
		);
		expect(again.id).toBe(made.id);
		const lost = await second.stripe.events.list({ delivery_success: false });
		expect(lost.data.map((event) => event.type).sort()).toEqual(["charge.succeeded", "payment_intent.succeeded"]);
		await second.close();
	});
});
