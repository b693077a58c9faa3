import knex, { type Knex } from "knex";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tokenOf } from "../../../tests/support/token-of.ts";
import { until } from "../../../tests/support/until.ts";
import type { PaymentsContext } from "../src/context/payments-context.ts";
import { preparePayment } from "../src/intents/prepare-payment.ts";
import { createProvider } from "../src/provider/provider.ts";
import type { Payments } from "./harness.ts";
import { withSlots } from "./with-slots.ts";

describe("a card form that was opened for the first part, of which the first part then came in cash", () => {
	let on: Payments;
	const nextSlot = withSlots(3, (payments) => {
		on = payments;
	});

	/** Guests have no door of their own to the rest yet: it is asked for as the filter of the bundle does, with connections apart. */
	let processes: { database: Knex; context: PaymentsContext }[];
	beforeAll(() => {
		const provider = createProvider({
			HARBORSMITH_SECRET: "x".repeat(32),
			HARBORSMITH_PROFILE: "demo",
			PUBLIC_URL: on.stack.directus.url,
			STOREFRONT_URL: on.stack.storefront.url,
			REDIS_URL: undefined,
			STRIPE_API_BASE: on.stack.stripe.api_base,
			STRIPE_SECRET_KEY: on.stack.stripe.secret_key,
			STRIPE_PUBLISHABLE_KEY: on.stack.stripe.publishable_key,
			STRIPE_WEBHOOK_SECRET: on.stack.stripe.webhook_secret,
		});
		const quiet = (): void => undefined;
		const logger = { error: quiet, warn: quiet, info: quiet, debug: quiet };
		processes = [0, 1].map(() => {
			const database = knex({ client: "pg", connection: on.stack.postgres.url, pool: { min: 0, max: 2 } });
			const context = Object.assign({} as PaymentsContext, { provider, database, logger, now: () => new Date() });
			return { database, context };
		});
	});
	afterAll(() => Promise.all(processes.map(({ database }) => database.destroy())));
	const ask = async (booking_id: string, place = 0) => {
		const context = processes[place]?.context;
		if (!context) throw new Error("There are two processes.");
		return preparePayment(context, { booking_id });
	};

	/** Confirmed by cash at the desk while the guest has the form for the first part open. */
	const paidInCash = async () => {
		const booked = await on.guest.bookSlot(nextSlot());
		const { id, total_cents } = await on.booking(booked.number);
		const row = { booking: id, kind: "external", currency: "USD", amount_cents: booked.payment.amount_cents };
		const answer = await on.stack.api("/items/payments", {
			method: "POST",
			body: JSON.stringify({ ...row, provider: "cash" }),
			token: await tokenOf(on.stack, "manager"),
		});
		expect(answer.status, JSON.stringify(answer.body)).toBe(200);
		await on.confirmed(booked.number);
		return { booked, id, rest: total_cents - booked.payment.amount_cents };
	};
	const cardCharges = (id: string) =>
		on.stack.sql<{ purpose: string; state: string; amount_cents: number; intent: string }>(
			"select purpose, state, amount_cents, intent from charges where booking = $1 and provider = 'stripe' order by date_created",
			[id],
		);

	it("is closed, and a form for the rest opens by an intent of its own", async () => {
		const { booked, id, rest } = await paidInCash();
		const data = await ask(id);
		expect(data.amount_cents).toBe(rest);
		expect(await cardCharges(id)).toEqual([
			{ purpose: "fare", state: "closed", amount_cents: booked.payment.amount_cents, intent: booked.payment.intent_id },
			{ purpose: "balance", state: "open", amount_cents: rest, intent: data.intent_id },
		]);
		const { status } = await on.stripe.paymentIntents.retrieve(booked.payment.intent_id);
		expect(status).toBe("canceled");
		await expect(on.guest.pay(booked.payment.intent_id)).rejects.toThrow();
		await on.guest.pay(data.intent_id);
		await until(
			() => on.booking(booked.number),
			({ payment_status }) => payment_status === "paid",
			{ what: "the rest" },
		);
		expect((await cardCharges(id)).map(({ purpose, state }) => [purpose, state])).toEqual([
			["fare", "closed"],
			["balance", "paid"],
		]);
	});

	it("asked for the rest in two processes at once is one form", async () => {
		const { id, rest } = await paidInCash();
		const answers = await Promise.allSettled([ask(id), ask(id, 1), ask(id, 1)]);
		const said = answers.flatMap((answer) => (answer.status === "fulfilled" ? [answer.value] : []));
		for (const answer of answers)
			if (answer.status === "rejected") expect(answer.reason).toMatchObject({ code: "SERVICE_UNAVAILABLE" });
		const last = await ask(id);
		expect(new Set([...said, last].map(({ intent_id }) => intent_id)).size).toBe(1);
		expect(last.amount_cents).toBe(rest);
		expect((await cardCharges(id)).filter(({ state }) => state === "open")).toHaveLength(1);
	});

	it("is no invitation to pay twice when it is paid at that very moment", async () => {
		const { booked, id } = await paidInCash();
		await on.fallSilent("drop");
		await on.guest.pay(booked.payment.intent_id);
		await expect(ask(id)).rejects.toMatchObject({ code: "INVALID_STATE" });
		expect(await cardCharges(id)).toHaveLength(1);
		await on.task("reconcile");
		expect(await cardCharges(id)).toMatchObject([{ purpose: "fare", state: "paid" }]);
	});
});
