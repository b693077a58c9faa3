import Stripe from "stripe";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import published from "./fixtures/published-fields.json" with { type: "json" };
import { sdk, startForTest } from "./harness.ts";

const wish = {
	amount: 160_000,
	currency: "usd",
	automatic_payment_methods: { enabled: true, allow_redirects: "never" as const },
	metadata: { booking: "b1" },
};

describe("the official SDK against the stand-in", () => {
	let server: Awaited<ReturnType<typeof startForTest>>;
	let stripe: Stripe;
	beforeAll(async () => {
		server = await startForTest();
		stripe = server.stripe;
	});
	afterAll(() => server.close());

	it("pays an intent with pm_card_visa and shows its charge", async () => {
		const made = await stripe.paymentIntents.create(wish);
		expect(made.status).toBe("requires_payment_method");
		const paid = await stripe.paymentIntents.confirm(made.id, { payment_method: "pm_card_visa" }, {});
		expect(paid).toMatchObject({ status: "succeeded", amount_received: 160_000, metadata: { booking: "b1" } });
		const again = await stripe.paymentIntents.retrieve(made.id, { expand: ["latest_charge.refunds"] });
		expect(again.latest_charge).toMatchObject({ object: "charge", paid: true, captured: true, refunds: { data: [] } });
		expect(made.lastResponse.requestId).toMatch(/^req_/);
	});

	it.each([
		["pm_card_visa_chargeDeclined", "card_declined", "generic_decline"],
		["pm_card_visa_chargeDeclinedInsufficientFunds", "card_declined", "insufficient_funds"],
		["pm_card_chargeDeclinedExpiredCard", "expired_card", "expired_card"],
		["pm_card_chargeDeclinedIncorrectCvc", "incorrect_cvc", "incorrect_cvc"],
	])("declines %s as Stripe does", async (payment_method, code, decline_code) => {
		const made = await stripe.paymentIntents.create(wish);
		const failure = await stripe.paymentIntents.confirm(made.id, { payment_method }).catch((error: unknown) => error);
		expect(failure).toBeInstanceOf(Stripe.errors.StripeCardError);
		expect(failure).toMatchObject({ statusCode: 402, code, decline_code });
		const after = await stripe.paymentIntents.retrieve(made.id);
		expect(after).toMatchObject({ status: "requires_payment_method", last_payment_error: { code, decline_code } });
	});

	it("asks for authentication, and pays once it is given", async () => {
		const made = await stripe.paymentIntents.create({ ...wish, automatic_payment_methods: { enabled: true } });
		const asked = await stripe.paymentIntents.confirm(made.id, {
			payment_method: "pm_card_authenticationRequired",
			return_url: "https://shop.example/back?x=1",
		});
		expect(asked).toMatchObject({ status: "requires_action", next_action: { type: "redirect_to_url" } });
		const url = asked.next_action?.redirect_to_url?.url ?? "";
		expect(await (await fetch(url)).text()).toContain("no real money");
		const back = await fetch(url, {
			method: "POST",
			redirect: "manual",
			body: new URLSearchParams({ outcome: "succeed" }),
		});
		expect(back.headers.get("location")).toMatch(/^https:\/\/shop\.example\/back\?x=1&.*redirect_status=succeeded/);
		expect((await stripe.paymentIntents.retrieve(made.id)).status).toBe("succeeded");
	});

	it("fails the attempt when authentication is refused", async () => {
		const made = await stripe.paymentIntents.create(wish);
		await stripe.paymentIntents.confirm(made.id, { payment_method: "pm_card_threeDSecure2Required" });
		await fetch(`${server.url}/demo/authenticate/${made.id}`, {
			method: "POST",
			body: new URLSearchParams({ outcome: "fail", client_secret: made.client_secret ?? "" }),
		});
		const after = await stripe.paymentIntents.retrieve(made.id);
		expect(after.last_payment_error?.code).toBe("payment_intent_authentication_failure");
	});

	it("wants a return_url where redirects are possible, an amount that is enough, and known parameters", async () => {
		const made = await stripe.paymentIntents.create({ amount: 5000, currency: "usd" });
		await expect(stripe.paymentIntents.confirm(made.id, { payment_method: "pm_card_visa" })).rejects.toThrow(
			/return_url/,
		);
		await expect(stripe.paymentIntents.create({ ...wish, amount: 10 })).rejects.toMatchObject({
			code: "amount_too_small",
		});
		await expect(stripe.paymentIntents.create({ currency: "usd" } as never)).rejects.toMatchObject({
			code: "parameter_missing",
			param: "amount",
		});
		const wrong = stripe.paymentIntents.create({ ...wish, colour: "blue" } as Stripe.PaymentIntentCreateParams);
		await expect(wrong).rejects.toMatchObject({ code: "parameter_unknown", param: "colour" });
	});

	it("holds money, captures part of it and refuses to cancel afterwards", async () => {
		const made = await stripe.paymentIntents.create({
			...wish,
			capture_method: "manual",
			confirm: true,
			payment_method: "pm_card_visa",
		});
		expect(made).toMatchObject({ status: "requires_capture", amount_capturable: 160_000 });
		const taken = await stripe.paymentIntents.capture(made.id, { amount_to_capture: 50_000 });
		expect(taken).toMatchObject({ status: "succeeded", amount_received: 50_000 });
		await expect(stripe.paymentIntents.cancel(made.id)).rejects.toMatchObject({
			code: "payment_intent_unexpected_state",
		});
	});

	it("refunds in parts, never more than was paid", async () => {
		const paid = await stripe.paymentIntents.create({ ...wish, confirm: true, payment_method: "pm_card_visa" });
		const part = await stripe.refunds.create({ payment_intent: paid.id, amount: 60_000, metadata: { booking: "b1" } });
		expect(part).toMatchObject({ status: "succeeded", amount: 60_000, payment_intent: paid.id });
		await expect(stripe.refunds.create({ payment_intent: paid.id, amount: 100_001 })).rejects.toThrow(/greater than/);
		await stripe.refunds.create({ payment_intent: paid.id });
		await expect(stripe.refunds.create({ payment_intent: paid.id })).rejects.toMatchObject({
			code: "charge_already_refunded",
		});
		expect((await stripe.refunds.list({ payment_intent: paid.id })).data).toHaveLength(2);
	});

	it("takes card numbers as a browser sends them, with the publishable key and the client secret", async () => {
		const made = await stripe.paymentIntents.create(wish);
		const path = `${server.url}/v1/payment_intents/${made.id}`;
		const card = { exp_month: "12", exp_year: "34", cvc: "123" };
		const confirm = (number: string, secret: string | null) =>
			fetch(`${path}/confirm`, {
				method: "POST",
				body: new URLSearchParams({
					key: "pk_test_public",
					client_secret: secret ?? "",
					"payment_method_data[type]": "card",
					"payment_method_data[card][number]": number,
					...Object.fromEntries(
						Object.entries(card).map(([name, value]) => [`payment_method_data[card][${name}]`, value]),
					),
				}),
			});
		expect((await confirm("4242424242424242", "wrong")).status).toBe(400);
		expect((await confirm("4242424242424241", made.client_secret)).status).toBe(402);
		const done = await confirm("4242 4242 4242 4242", made.client_secret);
		expect(done.headers.get("access-control-allow-origin")).toBe("*");
		const body = await done.json();
		expect(body).toMatchObject({ status: "succeeded", id: made.id });
		expect(body).not.toHaveProperty("metadata");
		expect((await fetch(`${server.url}/v1/events?key=pk_test_public`)).status).toBe(401);
	});

	it("refuses a wrong key with 401", async () => {
		const stranger = sdk(server.port, "sk_test_wrong");
		await expect(stranger.customers.list()).rejects.toMatchObject({ statusCode: 401 });
	});

	it("keeps customers with their payment methods", async () => {
		const customer = await stripe.customers.create({ email: "a@example.com", metadata: { a: "1" } });
		await stripe.customers.update(customer.id, { name: "Ada", metadata: { a: "", b: "2" } });
		expect(await stripe.customers.retrieve(customer.id)).toMatchObject({ name: "Ada", metadata: { b: "2" } });
		const method = await stripe.paymentMethods.create({ type: "card", card: { token: "tok_visa" } });
		await stripe.paymentMethods.attach(method.id, { customer: customer.id });
		expect((await stripe.paymentMethods.list({ customer: customer.id })).data.map((row) => row.id)).toEqual([
			method.id,
		]);
	});

	it("lists page by page, newest first", async () => {
		const ids = [];
		for await (const row of stripe.paymentIntents.list({ limit: 2 })) ids.push(row.id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids.length).toBeGreaterThan(5);
	});

	it("has every field of Stripe's published examples", async () => {
		const paid = await stripe.paymentIntents.create({ ...wish, confirm: true, payment_method: "pm_card_visa" });
		const refund = await stripe.refunds.create({ payment_intent: paid.id });
		const charge = await stripe.charges.retrieve(String(paid.latest_charge), { expand: ["refunds"] });
		const [event] = (await stripe.events.list({ limit: 1 })).data;
		const customer = await stripe.customers.create({});
		const missing = (fields: string[], object: object | undefined): string[] =>
			fields.filter((name) => !(name in (object ?? {})));
		expect(missing(published.payment_intent, paid)).toEqual([]);
		expect(missing(published.refund, refund)).toEqual([]);
		expect(missing(published.charge, charge)).toEqual([]);
		expect(missing(published.event, event)).toEqual([]);
		expect(missing(published.customer, customer)).toEqual([]);
	});
});
