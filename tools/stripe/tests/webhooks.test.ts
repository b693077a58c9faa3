import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keys, startForTest, startReceiver, until } from "./harness.ts";

const wish = {
	amount: 5000,
	currency: "usd",
	automatic_payment_methods: { enabled: true, allow_redirects: "never" as const },
	confirm: true,
	payment_method: "pm_card_visa",
};

describe("webhooks of the stand-in", () => {
	let answer: (count: number) => number;
	let receiver: Awaited<ReturnType<typeof startReceiver>>;
	let server: Awaited<ReturnType<typeof startForTest>>;
	beforeEach(async () => {
		answer = () => 200;
		receiver = await startReceiver((count) => answer(count));
		server = await startForTest({ webhook_url: receiver.url });
	});
	afterEach(async () => {
		await server.close();
		receiver.close();
	});
	const types = (): string[] => receiver.received.map(({ body }) => JSON.parse(body).type);

	it("are signed so that the official SDK accepts them", async () => {
		await server.stripe.paymentIntents.create(wish);
		await until(() => receiver.received.length === 2);
		expect(types().sort()).toEqual(["charge.succeeded", "payment_intent.succeeded"]);
		for (const { body, headers } of receiver.received) {
			const event = server.stripe.webhooks.constructEvent(
				body,
				String(headers["stripe-signature"]),
				keys.webhook_secret,
			);
			expect(event).toMatchObject({ object: "event", livemode: false });
		}
	});

	it("are sent again until the endpoint takes them", async () => {
		answer = (count) => (count <= 3 ? 500 : 200);
		await server.stripe.paymentIntents.create(wish);
		await until(async () => (await server.control("GET", "state")).undelivered === 0);
		expect(receiver.received.length).toBeGreaterThan(3);
		expect((await server.stripe.events.list({ delivery_success: false })).data).toEqual([]);
	});

	it("are held and released in the wrong order on demand", async () => {
		await server.control("POST", "webhooks", { delivery: "hold" });
		await server.stripe.paymentIntents.create(wish);
		expect((await server.control("GET", "state")).held).toHaveLength(2);
		const { released } = await server.control("POST", "webhooks/release", { order: "reversed" });
		expect(released).toHaveLength(2);
		await until(() => receiver.received.length === 2);
	});

	it("are doubled or lost on demand, and stay readable", async () => {
		await server.control("POST", "webhooks", { copies: 3 });
		const paid = await server.stripe.paymentIntents.create(wish);
		await until(() => receiver.received.length === 6);
		await server.control("POST", "webhooks", { copies: 1, delivery: "drop" });
		await server.stripe.refunds.create({ payment_intent: paid.id });
		const lost = await server.stripe.events.list({
			delivery_success: false,
			types: ["refund.created", "charge.refunded"],
		});
		expect(lost.data).toHaveLength(2);
		expect(receiver.received).toHaveLength(6);
	});

	it("tell of a refund that ends later, well or badly", async () => {
		const slow = await server.stripe.paymentIntents.create({ ...wish, payment_method: "pm_card_pendingRefund" });
		const refund = await server.stripe.refunds.create({ payment_intent: slow.id });
		expect(refund.status).toBe("pending");
		const bad = await server.stripe.paymentIntents.create({ ...wish, payment_method: "pm_card_refundFail" });
		const failing = await server.stripe.refunds.create({ payment_intent: bad.id });
		await until(() => types().filter((type) => type === "refund.updated").length === 2);
		expect((await server.stripe.refunds.retrieve(refund.id)).status).toBe("succeeded");
		expect((await server.stripe.refunds.retrieve(failing.id)).status).toBe("failed");
	});

	it("tell of a bank debit that is processing and then paid", async () => {
		const made = await server.stripe.paymentIntents.create({ ...wish, payment_method: "pm_usBankAccount_success" });
		expect(made.status).toBe("processing");
		await until(() => types().includes("payment_intent.succeeded"));
		expect(types()[0]).toBe("payment_intent.processing");
	});
});
