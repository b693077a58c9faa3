import Stripe from "stripe";
import { beforeAll, describe, expect, it } from "vitest";
import { tokenOf } from "../../../tests/support/token-of.ts";
import { type Payments, usePayments } from "./harness.ts";

describe("the webhook refuses", () => {
	let on: Payments;
	let payload: string;
	const event_id = `evt_forged_${Date.now()}`;
	beforeAll(async () => {
		on = await usePayments();
		payload = JSON.stringify({
			id: event_id,
			object: "event",
			type: "charge.updated",
			created: Math.floor(Date.now() / 1000),
			data: { object: { id: "ch_1" } },
		});
	});
	const sign = (age = 0, secret = on.stack.stripe.webhook_secret): string =>
		Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp: Math.floor(Date.now() / 1000) - age });
	const post = (body: string, headers: Record<string, string>) =>
		on.stack.api("/payments/stripe/webhook", { method: "POST", body, headers, token: null });
	const recorded = () => on.stack.sql("select outcome from webhook_inbox where event_id = $1", [event_id]);

	it.each([
		["no signature", () => post(payload, {})],
		["a signature of another secret", () => post(payload, { "Stripe-Signature": sign(0, "whsec_other") })],
		["a changed byte", () => post(payload.replace("ch_1", "ch_2"), { "Stripe-Signature": sign() })],
		["an old signature", () => post(payload, { "Stripe-Signature": sign(400) })],
		["nonsense instead of a signature", () => post(payload, { "Stripe-Signature": "t=1,v1=zz" })],
		["a body that is no event", () => post("{}", { "Stripe-Signature": sign() })],
	])("%s with 400 and records nothing", async (_what, send) => {
		const answer = await send();
		expect(answer.status).toBe(400);
		expect(answer.body).toMatchObject({ errors: [{ extensions: { code: "INVALID_INPUT" } }] });
		expect(await recorded()).toEqual([]);
	});

	it("nothing that Stripe signed, even when it is of no interest", async () => {
		const headers = { "Stripe-Signature": sign() };
		expect((await post(payload, headers)).body).toEqual({ data: { received: true, outcome: "nothing_to_keep" } });
		expect((await post(payload, headers)).body).toEqual({ data: { received: true, outcome: "duplicate" } });
		expect(await recorded()).toEqual([{ outcome: "nothing_to_keep" }]);
	});
});

describe("the tasks of the worker refuse", () => {
	let on: Payments;
	beforeAll(async () => {
		on = await usePayments();
	});

	it.each(["refund", "expire-holds", "reconcile"])("strangers: %s", async (name) => {
		const answer = await on.stack.api(`/payments/tasks/${name}`, { method: "POST", body: "{}", token: null });
		expect(answer.status).toBe(401);
	});

	it.each(["staff", "manager", "customer"])("people who are signed in: %s", async (role) => {
		const token = await tokenOf(on.stack, role);
		const answer = await on.stack.api("/payments/tasks/expire-holds", { method: "POST", body: "{}", token });
		expect(answer.status).toBe(403);
	});

	it("not the worker's own account", async () => {
		const { token } = on.stack.worker;
		const answer = await on.stack.api("/payments/tasks/expire-holds", { method: "POST", body: "{}", token });
		expect(answer.status).toBe(200);
	});

	it("a refund without a booking, and one of another booking's payment", async () => {
		expect((await on.task("refund", { booking: "x" })).status).toBe(400);
		const nobody = { booking: crypto.randomUUID(), payment_intent: "pi_1", reason: "cancelled", key: "k" };
		expect((await on.task("refund", nobody)).status).toBe(404);
	});

	it("unknown addresses in the contract's words", async () => {
		const answer = await on.stack.api("/payments/nowhere", { token: null });
		expect(answer.status).toBe(404);
		expect(answer.body).toMatchObject({ errors: [{ extensions: { code: "NOT_FOUND" } }] });
	});
});
