import { describe, expect, it } from "vitest";
import { Guest } from "../../../tests/support/guest/guest.ts";
import { tokenOf } from "../../../tests/support/token-of.ts";
import { until } from "../../../tests/support/until.ts";
import type { Payments } from "./harness.ts";
import { withSlots } from "./with-slots.ts";

describe("a card form that was opened for the first part, of which the first part then came in cash", () => {
	let on: Payments;
	const nextSlot = withSlots(3, (payments) => {
		on = payments;
	});

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
	type Asked = { data: { intent_id: string; amount_cents: number } };

	it("is closed, and a form for the rest opens by an intent of its own", async () => {
		const { booked, id, rest } = await paidInCash();
		const { data } = (await on.guest.askToPay(booked)).body as Asked;
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
		const { booked, id, rest } = await paidInCash();
		const other = new Guest(on.stack, { url: on.stack.second, email: on.guest.email });
		const answers = await Promise.all([on.guest.askToPay(booked), other.askToPay(booked), other.askToPay(booked)]);
		const said = answers.filter(({ status }) => status === 200).map(({ body }) => (body as Asked).data);
		for (const { status } of answers) expect([200, 503]).toContain(status);
		const last = ((await on.guest.askToPay(booked)).body as Asked).data;
		expect(new Set([...said, last].map(({ intent_id }) => intent_id)).size).toBe(1);
		expect(last.amount_cents).toBe(rest);
		expect((await cardCharges(id)).filter(({ state }) => state === "open")).toHaveLength(1);
	});

	it("is no invitation to pay twice when it is paid at that very moment", async () => {
		const { booked, id } = await paidInCash();
		await on.standIn("POST", "webhooks", { delivery: "drop" });
		await on.guest.pay(booked.payment.intent_id);
		const asked = await on.guest.askToPay(booked);
		expect(asked).toMatchObject({ status: 409, body: { errors: [{ extensions: { code: "INVALID_STATE" } }] } });
		expect(await cardCharges(id)).toHaveLength(1);
		await on.task("reconcile");
		expect(await cardCharges(id)).toMatchObject([{ purpose: "fare", state: "paid" }]);
	});
});
