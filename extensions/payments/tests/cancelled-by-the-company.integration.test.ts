import { describe, expect, it } from "vitest";
import { inEnglish } from "../../../tests/support/in-english.ts";
import { mailsTo, openMail } from "../../../tests/support/inbox.ts";
import { tokenOf } from "../../../tests/support/token-of.ts";
import { until } from "../../../tests/support/until.ts";
import type { Payments } from "./harness.ts";
import { withSlots } from "./with-slots.ts";

describe("a charter that was paid by card", () => {
	let on: Payments;
	const nextSlot = withSlots(13, (payments) => {
		on = payments;
	});
	const confirmed = async () => {
		const booked = await on.guest.bookSlot(nextSlot());
		await on.guest.pay(booked.payment.intent_id);
		const { id } = await on.confirmed(booked.number);
		return { ...booked, id, paid: booked.payment.amount_cents };
	};
	const refundsOf = async (intent: string) => {
		const { data } = await on.stripe.refunds.list({ payment_intent: intent });
		return data.map(({ amount, status }) => [amount, status]);
	};
	const refunded = (number: string) =>
		until(
			() => on.booking(number),
			({ refunded_cents, refunding_cents }) => refunded_cents > 0 && refunding_cents === 0,
			{ seconds: 60, what: "the refund" },
		);
	const letters = async (number: string) =>
		(await mailsTo(on.stack, on.guest.email)).filter(
			({ subject }) => subject.includes(number) && /^Cancelled/.test(subject),
		);

	it("goes back whole when staff cancel it in the app: Stripe, ledger and letter name one amount, and so does a second cancel", async () => {
		const booked = await confirmed();
		const token = await tokenOf(on.stack, "staff");
		const done = await on.stack.api(`/items/bookings/${booked.id}`, {
			method: "PATCH",
			body: JSON.stringify({ status: "cancelled", change_reason: "Engine trouble." }),
			token,
		});
		expect(done.status).toBe(200);
		const booking = await refunded(booked.number);
		expect(booking).toMatchObject({ status: "cancelled", refunded_cents: booked.paid, payment_status: "refunded" });
		expect(await refundsOf(booked.payment.intent_id)).toEqual([[booked.paid, "succeeded"]]);
		const ledger = (await on.ledger(booked.number)).filter(({ kind }) => kind === "refund");
		expect(ledger.map(({ status, amount_cents }) => [status, amount_cents])).toEqual([
			["pending", booked.paid],
			["succeeded", booked.paid],
		]);
		const [letter, ...more] = await until(
			() => letters(booked.number),
			(found) => found.length > 0,
			{ seconds: 60, what: "the letter" },
		);
		expect(more).toEqual([]);
		const { text } = await openMail(on.stack, letter?.id ?? "");
		expect(text).toContain(`$${(booked.paid / 100).toFixed(2)} goes back to your card`);
		const again = await on.guest.cancel(booked);
		expect(again.body).toMatchObject({ data: { status: "cancelled", refund_cents: booked.paid, refund_bps: 10_000 } });
		expect(await refundsOf(booked.payment.intent_id)).toHaveLength(1);
	});

	it.each(["a login of staff", "a login of staff and the guest's link"])(
		"goes back whole, in the company's name, when it is cancelled by its route with %s",
		async (how) => {
			const booked = await confirmed();
			await on.stack.sql("update bookings set policy = '[]' where number = $1", [booked.number]);
			const token = await tokenOf(on.stack, "staff");
			const headers: Record<string, string> = { "Idempotency-Key": crypto.randomUUID() };
			if (how.endsWith("link")) headers["X-Manage-Token"] = booked.manage_token;
			const done = await on.stack.api(`/charter/bookings/${booked.number}/cancel`, {
				method: "POST",
				body: "{}",
				headers,
				token,
			});
			expect(done.body).toMatchObject({ data: { refund_cents: booked.paid, refund_bps: 10_000 } });
			const booking = await refunded(booked.number);
			expect(booking).toMatchObject({
				refunded_cents: booked.paid,
				refund_choice: "all",
				cancellation_code: "cancelled_by_company",
				cancellation_reason: null,
			});
			expect(await refundsOf(booked.payment.intent_id)).toEqual([[booked.paid, "succeeded"]]);
			const history = await on.stack.sql<{ code: string | null; params: unknown; reason: string | null; role: string }>(
				`select e.code, e.params, e.reason, r.name as role from booking_events e left join directus_users u on u.id = e.actor
				left join directus_roles r on r.id = u.role where e.booking = $1 and e.to_status = 'cancelled' order by e.at, e.id`,
				[booked.id],
			);
			expect(history.map(inEnglish)).toContain("Cancelled by the company.");
			expect(history.some((row) => /by the (guest|terms)/.test(inEnglish(row)))).toBe(false);
			expect(new Set(history.map(({ role }) => role))).toEqual(new Set(["Staff"]));
			const [letter] = await until(
				() => letters(booked.number),
				(found) => found.length > 0,
				{ seconds: 60, what: "the letter" },
			);
			const { text } = await openMail(on.stack, letter?.id ?? "");
			expect(text).toContain(`$${(booked.paid / 100).toFixed(2)} goes back to your card`);
		},
	);

	it("is answered with its own share when it is cancelled again after a chosen amount, whatever went back before and after", async () => {
		const booked = await confirmed();
		const token = await tokenOf(on.stack, "manager");
		const enter = (amount_cents: number) =>
			on.stack.api("/items/payments", {
				method: "POST",
				body: JSON.stringify({ booking: booked.id, kind: "refund", currency: "USD", provider: "cash", amount_cents }),
				token,
			});
		expect((await enter(1000)).status).toBe(200);
		const left = booked.paid - 1000;
		const refund_cents = Math.floor(left / 4);
		const done = await on.stack.api(`/items/bookings/${booked.id}`, {
			method: "PATCH",
			body: JSON.stringify({ status: "cancelled", refund_choice: "amount", refund_cents }),
			token,
		});
		expect(done.status).toBe(200);
		const again = async () => (await on.guest.cancel(booked)).body;
		const expected = {
			data: { status: "cancelled", refund_cents, refund_bps: Math.round((refund_cents * 10_000) / left) },
		};
		expect(await again()).toMatchObject(expected);
		await until(
			() => on.booking(booked.number),
			({ refunding_cents }) => refunding_cents === 0,
			{ seconds: 60, what: "the refund" },
		);
		expect((await enter(500)).status).toBe(200);
		expect(await again()).toMatchObject(expected);
	});

	it("goes back by its newest card where several payments were made, and people are told of the rest", async () => {
		const booked = await confirmed();
		await on.stack.sql(
			`with charge as (insert into charges (booking, purpose, state, amount_cents, currency, provider)
				values ($1, 'balance', 'closed', 4000, 'USD', 'stripe') returning id)
			insert into payments (booking, charge, kind, status, amount_cents, currency, provider, provider_id)
			select $1, id, 'charge', 'succeeded', 4000, 'USD', 'stripe', $2 from charge`,
			[booked.id, `ch_${crypto.randomUUID()}`],
		);
		await on.stack.sql("update bookings set status = 'cancelled' where number = $1", [booked.number]);
		await refunded(booked.number);
		expect(await refundsOf(booked.payment.intent_id)).toEqual([[booked.paid, "succeeded"]]);
		const told = await until(
			() =>
				on.stack.sql<{ cents: string }>(
					"select payload -> 'params' ->> 'amount_cents' as cents from outbox where topic = 'staff.attention' and payload ->> 'number' = $1 and payload ->> 'code' = 'refund_by_hand'",
					[booked.number],
				),
			(rows) => rows.length > 0,
			{ seconds: 60, what: "the word about the rest" },
		);
		expect(told).toEqual([{ cents: "4000" }]);
		expect(await on.booking(booked.number)).toMatchObject({
			refunded_cents: booked.paid,
			refunding_cents: 0,
			payment_status: "partially_refunded",
		});
	});

	it("tells its guest what a card of theirs lost though another part was paid in cash, which was never promised to a card", async () => {
		const booked = await confirmed();
		await on.stack.sql(
			`with charge as (insert into charges (booking, purpose, state, amount_cents, currency, provider)
				values ($1, 'balance', 'closed', 4000, 'USD', 'stripe') returning id)
			insert into payments (booking, charge, kind, status, amount_cents, currency, provider, provider_id)
			select $1, id, 'charge', 'succeeded', 4000, 'USD', 'stripe', $2 from charge`,
			[booked.id, `ch_${crypto.randomUUID()}`],
		);
		await on.stack.sql(
			"insert into payments (booking, kind, status, amount_cents, currency, provider) values ($1, 'external', 'succeeded', 500, 'USD', 'cash')",
			[booked.id],
		);
		await on.stack.sql("update bookings set status = 'cancelled' where number = $1", [booked.number]);
		const told = (topic: string) =>
			on.stack.sql<{ cents: number }>(
				`select coalesce(payload ->> 'amount_cents', payload -> 'params' ->> 'amount_cents')::int as cents from outbox
				where topic = $2 and payload ->> 'number' = $1 order by cents`,
				[booked.number, topic],
			);
		await until(
			() => told("staff.attention"),
			(rows) => rows.length >= 2,
			{ seconds: 60, what: "the words to the office" },
		);
		expect(await told("staff.attention")).toEqual([{ cents: 500 }, { cents: 4000 }]);
		expect(await told("payment.refund_lost")).toEqual([{ cents: 4000 }]);
	});

	it("goes back as its guest was shown, and as often as the guest asks, once", async () => {
		const booked = await confirmed();
		const preview = await on.guest.cancel(booked, { preview: true });
		const answers = await Promise.all([1, 2, 3].map(() => on.guest.cancel(booked)));
		const amounts = [preview, ...answers].map(
			({ body }) => (body as { data: { refund_cents: number } }).data.refund_cents,
		);
		expect(new Set(amounts)).toEqual(new Set([booked.paid]));
		await refunded(booked.number);
		expect(await refundsOf(booked.payment.intent_id)).toEqual([[booked.paid, "succeeded"]]);
	});

	it("goes back by card when a manager enters a refund, and the ledger says what became of it", async () => {
		const booked = await confirmed();
		const token = await tokenOf(on.stack, "manager");
		const enter = (values: object) =>
			on.stack.api("/items/payments", {
				method: "POST",
				body: JSON.stringify({ booking: booked.id, kind: "refund", currency: "USD", ...values }),
				token,
			});
		expect((await enter({ amount_cents: 1000, provider: "stripe" })).status).toBe(200);
		expect(await refunded(booked.number)).toMatchObject({ status: "confirmed", refunded_cents: 1000 });
		expect(await refundsOf(booked.payment.intent_id)).toEqual([[1000, "succeeded"]]);
		expect((await enter({ amount_cents: booked.paid, provider: "stripe" })).status).toBe(400);
		const forged = await enter({
			amount_cents: 500,
			provider: "stripe",
			provider_id: "re_forged",
			status: "succeeded",
		});
		expect(forged).toMatchObject({ status: 400, body: { errors: [{ extensions: { code: "INVALID_INPUT" } }] } });
		const byHand = await enter({ amount_cents: 500, provider: "cash" });
		expect(byHand.status).toBe(200);
		expect(await on.booking(booked.number)).toMatchObject({ refunded_cents: 1500 });
		expect(await refundsOf(booked.payment.intent_id)).toHaveLength(1);
		const told = async () =>
			(await mailsTo(on.stack, on.guest.email)).filter(
				({ subject }) => subject.includes(booked.number) && subject.includes("goes back to you"),
			);
		const mails = await until(told, (found) => found.length >= 2, { seconds: 60, what: "the guest's letters" });
		const texts = await Promise.all(mails.map(async ({ id }) => (await openMail(on.stack, id)).text));
		expect(texts.find((text) => text.includes("$10.00"))).toContain("back to the card that you paid with");
		expect(texts.find((text) => text.includes("$5.00"))).toContain("back to you in cash");
		await until(
			() =>
				on.stack.sql("select id from outbox where payload ->> 'number' = $1 and processed_at is null", [booked.number]),
			(rows) => rows.length === 0,
			{ seconds: 30, what: "the end of every job" },
		);
		expect(await told()).toHaveLength(2);
	});

	it("is not refunded while its bank takes it back: the job ends, the ledger says so, and people are told in the app and by mail", async () => {
		const booked = await confirmed();
		const { latest_charge } = await on.stripe.paymentIntents.retrieve(booked.payment.intent_id);
		await on.standIn("POST", "disputes", { charge: latest_charge });
		await until(
			() => on.attentions(booked.number),
			(codes) => codes.includes("dispute_opened"),
			{ what: "the dispute" },
		);
		await on.stack.sql("update bookings set status = 'cancelled' where number = $1", [booked.number]);
		const codes = await until(
			() => on.attentions(booked.number),
			(found) => found.includes("refund_refused"),
			{ seconds: 30, what: "the end of the refund" },
		);
		expect(codes.filter((code) => code === "refund_refused")).toHaveLength(1);
		expect(await on.booking(booked.number)).toMatchObject({ refunded_cents: 0, refunding_cents: 0 });
		const open = () =>
			on.stack.sql(
				"select id from outbox where topic = 'payment.refund_due' and payload ->> 'number' = $1 and processed_at is null",
				[booked.number],
			);
		await until(open, (rows) => rows.length === 0, { seconds: 30, what: "the end of the job" });
		const notices = await until(
			() =>
				on.stack.sql<{ language: string; subject: string; role: string }>(
					`select u.language, n.subject, r.name as role from directus_notifications n join directus_users u on u.id = n.recipient
					left join directus_roles r on r.id = u.role where n.item = $1`,
					[booked.id],
				),
			(rows) => rows.some(({ subject }) => subject.startsWith("A refund is refused")),
			{ seconds: 30, what: "the notification" },
		);
		const roles = new Set(notices.map(({ role }) => role));
		expect(roles.has("Staff") && roles.has("Manager")).toBe(true);
		expect([...roles].some((role) => ["Customer", "Owner", "Marketer", "Captain"].includes(role))).toBe(false);
		const [{ email } = { email: "" }] = await on.stack.sql<{ email: string }>("select email from site_settings");
		await until(
			() => mailsTo(on.stack, email),
			(mails) => mails.some(({ subject }) => subject === `A refund is refused · ${booked.number}`),
			{ seconds: 30, what: "the office's mail" },
		);
	});

	it("that went back at Stripe's dashboard is not given back a second time", async () => {
		const booked = await confirmed();
		await on.fallSilent("drop");
		await on.stripe.refunds.create({ payment_intent: booked.payment.intent_id, amount: 1000 });
		await on.stack.sql("update bookings set status = 'cancelled' where number = $1", [booked.number]);
		const booking = await until(
			() => on.booking(booked.number),
			({ payment_status }) => payment_status === "refunded",
			{ seconds: 60, what: "the refund" },
		);
		expect(booking).toMatchObject({ refunded_cents: booked.paid, refunding_cents: 0 });
		expect((await refundsOf(booked.payment.intent_id)).map(([amount]) => amount).sort()).toEqual(
			[1000, booked.paid - 1000].sort(),
		);
		expect(await on.attentions(booked.number)).not.toContain("refund_by_hand");
	});

	it("goes back once though Directus and the worker are cut off in the middle of the refund", async () => {
		const booked = await confirmed();
		await on.standIn("POST", "faults", { kind: "hang_after", method: "POST", path: "/refunds$" });
		await on.standIn("POST", "faults", { kind: "drop_after", method: "POST", path: "/refunds$" });
		await on.stack.sql("update bookings set status = 'cancelled' where number = $1", [booked.number]);
		expect(await refunded(booked.number)).toMatchObject({ refunded_cents: booked.paid });
		expect((await refundsOf(booked.payment.intent_id)).map(([amount]) => amount)).toEqual([booked.paid]);
	});
});
