import { randomUUID } from "node:crypto";
import { chosenRefund, refundChoices } from "@harborsmith/domain";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inEnglish } from "../../../../tests/support/in-english.ts";
import { pauseWorker } from "../../../../tests/support/pause-worker.ts";
import { doors } from "../../../../tests/support/world/doors.ts";
import { answeredRefusal, refusal } from "../../../../tests/support/world/refusal.ts";
import { untilWaiting } from "../../../../tests/support/world/until-waiting.ts";
import { createWorld, dawn, type World } from "../../../../tests/support/world/world.ts";

let world: World;
let yacht: string;
let hour = 0;
beforeAll(async () => {
	world = await createWorld();
	yacht = await world.yacht();
});
afterAll(() => world.close());

const tiers = [
	{ hours_before: 168, refund_bps: 10_000 },
	{ hours_before: 48, refund_bps: 5000 },
];

/** A confirmed booking with so much paid by card, in the summer of 2033 or so many hours from now. */
const paid = async (cents: number, inHours?: number): Promise<string> => {
	hour += 2;
	const from = inHours === undefined ? hour : (Date.now() - dawn) / 3_600_000 + inHours;
	const own = inHours === undefined ? yacht : await world.yacht();
	const values = {
		costs: cents,
		status: "confirmed",
		policy: JSON.stringify(tiers),
		change_reason: "Entered for this test.",
	};
	const booking = await world.book(own, from, from + 1, values);
	if (cents > 0) await charge(booking, cents);
	return booking;
};
const charge = async (booking: string, amount_cents: number, values: { currency?: string } = {}) =>
	world.insert("payments", {
		booking,
		charge: await world.charge(booking, amount_cents, { provider: "stripe", ...values }),
		kind: "charge",
		amount_cents,
		provider: "stripe",
		provider_id: `ch_${randomUUID()}`,
		...values,
	});
type ToldRefund = { provider?: string; provider_id?: string; refund_key?: string; status?: string };

/** A refund as people enter it, or as Stripe tells it: then it names what it is of. */
const byHand = async (booking: string, amount_cents: number, values: ToldRefund = {}) => {
	const isTold = values.provider === "stripe" && values.provider_id !== undefined;
	const of = isTold ? { charge: await newestByCard(booking) } : {};
	return world.insert("payments", { booking, ...of, kind: "refund", amount_cents, provider: "cash", ...values });
};
const newestByCard = async (booking: string) =>
	(
		await world.one<{ id: string }>(
			"SELECT id FROM charges WHERE booking = $1 AND provider = 'stripe' ORDER BY paid_at DESC",
			[booking],
		)
	).id;
/** Terms from before, which nobody could write today. */
const bringTerms = (booking: string, policy: unknown) =>
	world.pool.query(
		`WITH past AS MATERIALIZED (SELECT set_config('harborsmith.import', 'on', true))
		UPDATE bookings SET policy = $2 FROM past WHERE id = $1`,
		[booking, JSON.stringify(policy)],
	);
const change = (booking: string, set: string, values: unknown[] = []) =>
	world.pool.query(`UPDATE bookings SET ${set} WHERE id = $1`, [booking, ...values]);
const facts = (booking: string) =>
	world.one(
		"SELECT status, paid_cents, refunded_cents, refunding_cents, payment_status, refund_choice, refund_cents FROM bookings WHERE id = $1",
		[booking],
	);
const orders = async (booking: string) => {
	const { rows } = await world.pool.query<{ amount: number; key: string; reason: string }>(
		`SELECT (payload ->> 'amount_cents')::int AS amount, payload ->> 'key' AS key, payload ->> 'reason' AS reason FROM outbox
		WHERE topic = 'payment.refund_due' AND payload ->> 'booking' = $1 ORDER BY id`,
		[booking],
	);
	return rows;
};
const attentions = async (booking: string) => {
	const { rows } = await world.pool.query<{ payload: { code: string } }>(
		"SELECT payload FROM outbox WHERE topic = 'staff.attention' AND payload ->> 'booking' = $1 ORDER BY id",
		[booking],
	);
	return rows.map(({ payload }) => payload.code);
};

describe("a paid charter that is cancelled", () => {
	test.each([["SQL", undefined], ...Object.entries(doors)] as const)(
		"gives everything back, once, when the company cancels it through %s",
		async (_door, open) => {
			const booking = await paid(100_000);
			if (open) {
				const done = await open(world.stack, { collection: "bookings", id: booking, fields: { status: "cancelled" } });
				expect(done.status, JSON.stringify(done.body)).toBe(200);
				await open(world.stack, { collection: "bookings", id: booking, fields: { status: "cancelled" } });
			} else {
				await change(booking, "status = 'cancelled'");
				await change(booking, "status = 'cancelled'");
			}
			expect(await facts(booking)).toMatchObject({ status: "cancelled", refund_choice: "all", refund_cents: 100_000 });
			expect(await orders(booking)).toEqual([
				{ amount: 100_000, key: `booking:${booking}:cancelled`, reason: "cancelled" },
			]);
		},
	);

	test("tells its guest what was decided, in the very message of the cancellation", async () => {
		const booking = await paid(100_000);
		await change(booking, "status = 'cancelled', refund_choice = 'amount', refund_cents = 12345");
		const { payload } = await world.one<{ payload: object }>(
			"SELECT payload FROM outbox WHERE topic = 'booking.cancelled' AND payload ->> 'booking' = $1",
			[booking],
		);
		expect(payload).toMatchObject({ refund_cents: 12_345, refund_choice: "amount" });
		const decided = await world.one<Record<string, unknown>>(
			"SELECT code, params FROM booking_events WHERE booking = $1 AND code = 'refund_decided'",
			[booking],
		);
		expect(inEnglish(decided)).toBe("Refund: $123.45 of $1,000.00 paid (as chosen).");
	});

	test("says in its history of how much the refund is that had not gone back before", async () => {
		const booking = await paid(100_000);
		await world.insert("payments", {
			booking,
			kind: "refund",
			amount_cents: 40_000,
			provider: "cash",
			status: "succeeded",
		});
		await change(booking, "status = 'cancelled', refund_choice = 'amount', refund_cents = 10000");
		const decided = await world.one<Record<string, unknown>>(
			"SELECT code, params FROM booking_events WHERE booking = $1 AND code = 'refund_decided'",
			[booking],
		);
		expect(inEnglish(decided)).toBe("Refund: $100.00 of $600.00 that had not gone back before (as chosen).");
	});

	test("gives back what was chosen, by the same rule that the preview reckons with", async () => {
		const chosen = fc.record({
			choice: fc.constantFrom(...refundChoices),
			amount_cents: fc.option(fc.integer({ min: -10, max: 130_000 })),
			paid_cents: fc.constantFrom(0, 1, 99_999, 100_000),
			gone: fc.constantFrom(0, 1, 40_000),
			inHours: fc.constantFrom(-5, 1, 47.9, 48.1, 100, 167.9, 168.1, 400),
			policy: fc.array(
				fc.record({ hours_before: fc.integer({ min: 0, max: 300 }), refund_bps: fc.integer({ min: 0, max: 12_000 }) }),
				{ maxLength: 4 },
			),
		});
		await fc.assert(
			fc.asyncProperty(chosen, async ({ choice, amount_cents, paid_cents, gone, inHours, policy }) => {
				const booking = await paid(paid_cents, inHours);
				const refunded_cents = Math.min(gone, paid_cents);
				if (refunded_cents > 0) await byHand(booking, refunded_cents);
				await bringTerms(booking, policy);
				const { starts_at } = await world.one<{ starts_at: Date }>("SELECT starts_at FROM bookings WHERE id = $1", [
					booking,
				]);
				const paidUp = { paid_cents, refunded_cents };
				const cancelled_at = new Date();
				const expected = chosenRefund({ choice, amount_cents, tiers: policy, starts_at, cancelled_at, ...paidUp });
				const amount = choice === "amount" ? amount_cents : null;
				const done = change(booking, "status = 'cancelled', refund_choice = $2, refund_cents = $3", [choice, amount]);
				if (expected === undefined) {
					expect((await refusal(done)).code).toBe("HS004");
					return;
				}
				await done;
				expect(await facts(booking)).toMatchObject({ refund_choice: choice, refund_cents: expected });
				expect((await orders(booking)).map((order) => order.amount)).toEqual(expected > 0 ? [expected] : []);
			}),
			{ numRuns: 60 },
		);
	});

	test("reckons with the readable steps of its terms alone, as every preview does, whatever else they hold", async () => {
		const odd = [
			{ hours_before: null, refund_bps: 9000 },
			{ hours_before: "x", refund_bps: 9000 },
			{ refund_bps: 9000 },
			{ hours_before: 24 },
			"24",
			null,
			{ hours_before: 24, refund_bps: 2500 },
		];
		const booking = await paid(100_000, 100);
		await bringTerms(booking, odd);
		await change(booking, "status = 'cancelled', refund_choice = 'terms'");
		expect(await facts(booking)).toMatchObject({ refund_cents: 25_000 });
	});

	test("has terms that can be reckoned with: steps of any other kind are refused where terms are written", async () => {
		const write = (policy: unknown) =>
			world.insert("cancellation_policies", { name: `Odd ${randomUUID()}`, tiers: JSON.stringify(policy) });
		for (const step of [
			{ hours_before: null, refund_bps: 5000 },
			{ hours_before: "x", refund_bps: 5000 },
			{ hours_before: 24, refund_bps: 10_001 },
			{ hours_before: -1, refund_bps: 0 },
			{ refund_bps: 5000 },
			"24",
		])
			expect((await refusal(write([...tiers, step]))).code, JSON.stringify(step)).toBe("HS004");
		expect((await refusal(write({ hours_before: 24 }))).code).toBe("HS004");
		const id = await write(tiers);
		await world.pool.query("DELETE FROM cancellation_policies WHERE id = $1", [id]);
	});

	test("is not cancelled when it would give back another amount than the one that was seen", async () => {
		const booking = await paid(100_000, 100);
		const { code, details } = await refusal(
			change(booking, "status = 'cancelled', refund_choice = 'terms', refund_cents = 100000"),
		);
		expect(code).toBe("HS002");
		const shown = { shown_cents: 100_000, currency: "USD" };
		expect(details).toEqual({ refusal: "refund_other_than_shown", refund_cents: 50_000, ...shown });
		expect(await orders(booking)).toEqual([]);
		await change(booking, "status = 'cancelled', refund_choice = 'terms', refund_cents = 50000");
	});

	test("keeps its decision: a choice belongs to the change that cancels", async () => {
		const booking = await paid(100_000);
		expect((await refusal(change(booking, "refund_choice = 'none'"))).code).toBe("HS004");
		await change(booking, "status = 'cancelled', refund_choice = 'none'");
		expect((await refusal(change(booking, "refund_choice = 'all'"))).code).toBe("HS004");
		expect((await refusal(change(booking, "refund_cents = 5"))).code).toBe("HS004");
		expect(await orders(booking)).toEqual([]);
	});

	test("gives nothing back when nothing was paid, or when its guest did not come", async () => {
		const free = await paid(0);
		await change(free, "status = 'cancelled'");
		const missing = await paid(100_000, -2);
		await change(missing, "status = 'no_show'");
		expect(await facts(missing)).toMatchObject({ refund_choice: "none", refund_cents: 0, refunding_cents: 0 });
		const excused = await paid(100_000, -2);
		await change(excused, "status = 'no_show', refund_choice = 'all'");
		expect([await orders(free), await orders(missing)]).toEqual([[], []]);
		expect((await orders(excused)).map(({ amount }) => amount)).toEqual([100_000]);
	});

	test("is refunded once though thirty cancel it at the same time while refunds are entered", async () => {
		const booking = await paid(100_000);
		const rivals = Array.from({ length: 30 }, (_, index) =>
			index % 3 === 0 ? byHand(booking, 30_000) : change(booking, "status = 'cancelled'"),
		);
		await Promise.allSettled(rivals);
		// Nothing here was paid at Stripe: once the worker has left the order to people, more may be given by hand.
		const { paid_cents, refunded_cents, refunding_cents, refund_cents } = await facts(booking);
		expect((await orders(booking)).map(({ amount }) => amount)).toEqual(Number(refund_cents) > 0 ? [refund_cents] : []);
		expect(Number(refunded_cents) + Number(refunding_cents)).toBeLessThanOrEqual(Number(paid_cents));
	});
});

describe("a refund in the ledger", () => {
	test("never exceeds what was paid, whoever enters it and how many at once", async () => {
		const booking = await paid(100_000);
		const { code, sentence } = await refusal(byHand(booking, 100_001));
		expect(code).toBe("HS004");
		expect(sentence).toContain("Only $1,000.00");
		const many = await Promise.allSettled(Array.from({ length: 20 }, () => byHand(booking, 30_000)));
		expect(many.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
		expect(await facts(booking)).toMatchObject({ refunded_cents: 90_000, payment_status: "partially_refunded" });
	});

	test("above what was paid is refused through REST, a list and GraphQL, with a sentence", async () => {
		const booking = await paid(1000);
		const row = { booking, kind: "refund", status: "succeeded", amount_cents: 1001, currency: "USD", provider: "cash" };
		const post = (path: string, body: unknown) => world.stack.api(path, { method: "POST", body: JSON.stringify(body) });
		const query = "mutation ($data: create_payments_input!) { create_payments_item(data: $data) { id } }";
		const variables = { data: { ...row, booking: { id: booking } } };
		for (const answer of [
			await post("/items/payments", row),
			await post("/items/payments", [row]),
			await post("/graphql", { query, variables }),
		]) {
			expect(answeredRefusal(answer)).toMatchObject({ code: "INVALID_INPUT", sentence: /^Only \$10\.00/ });
		}
		expect(await facts(booking)).toMatchObject({ refunded_cents: 0 });
	});

	test("that comes back is no income, in whichever order its two facts are told", async () => {
		for (const order of [
			["succeeded", "failed"],
			["failed", "succeeded"],
		]) {
			const booking = await paid(1000);
			const provider_id = `re_${randomUUID()}`;
			for (const status of order) await byHand(booking, 1000, { provider: "stripe", provider_id, status });
			expect(await facts(booking)).toMatchObject({ paid_cents: 1000, refunded_cents: 0, payment_status: "paid" });
		}
	});

	test("by card that a person asks for is ordered; more than came by card is refused", async () => {
		const booking = await paid(1000);
		await world.insert("payments", { booking, kind: "external", amount_cents: 5000 });
		const asked = (amount_cents: number) => byHand(booking, amount_cents, { provider: "stripe" });
		expect((await refusal(asked(1001))).sentence).toContain("By card $10.00 can go back");
		expect((await refusal(asked(0))).code).toBe("HS004");
		const id = await asked(400);
		expect(await orders(booking)).toEqual([{ amount: 400, key: `request:${id}`, reason: "requested" }]);
	});

	test("that is ordered is as good as given: nothing else may take its money", async () => {
		// Nobody makes the ordered refund meanwhile, which has no payment at the provider and would fail.
		const wake = await pauseWorker(world.stack);
		try {
			const booking = await paid(1000);
			const client = await world.pool.connect();
			await client.query("BEGIN");
			const row = { booking, kind: "refund", amount_cents: 600, provider: "stripe" };
			await world.insert("payments", row, client);
			const rivals = [byHand(booking, 401), byHand(booking, 400, { provider: "stripe" }), byHand(booking, 401)];
			const ends = Promise.allSettled(rivals);
			await untilWaiting(world, client, rivals.length);
			await client.query("COMMIT");
			client.release();
			expect((await ends).map(({ status }) => status)).toEqual(["rejected", "fulfilled", "rejected"]);
			expect((await orders(booking)).map(({ amount }) => amount)).toEqual([600, 400]);
		} finally {
			wake();
		}
	});

	test("under the key of another one takes no money twice, whichever way the two are entered", async () => {
		const booking = await paid(1000);
		const refund_key = `k:${randomUUID()}`;
		const told = (amount_cents: number, values = {}) =>
			byHand(booking, amount_cents, { provider: "stripe", provider_id: `re_${randomUUID()}`, refund_key, ...values });
		const first = `re_${randomUUID()}`;
		await told(600, { provider_id: first, status: "pending" });
		expect((await refusal(told(600))).sentence).toContain("Only $4.00");
		await told(600, { provider_id: first });
		expect(await attentions(booking)).toEqual([]);
		await told(400);
		expect(await facts(booking)).toMatchObject({ refunded_cents: 1000, refunding_cents: 0 });
		expect(await attentions(booking)).toEqual(["refund_repeated"]);
	});

	test("takes the place of one under its key that has failed, and nobody is told of two", async () => {
		const booking = await paid(1000);
		const refund_key = `k:${randomUUID()}`;
		for (const status of ["failed", "succeeded"])
			await byHand(booking, 1000, { provider: "stripe", provider_id: `re_${randomUUID()}`, refund_key, status });
		expect(await facts(booking)).toMatchObject({ refunded_cents: 1000 });
		expect(await attentions(booking)).toEqual([]);
	});

	test("by hand is entered when it has been given", async () => {
		const early = { booking: await paid(0), kind: "external", status: "pending", amount_cents: 10, provider: "cash" };
		expect((await refusal(world.insert("payments", early))).code).toBe("HS004");
		expect((await refusal(byHand(await paid(1000), 10, { status: "pending" }))).code).toBe("HS004");
	});

	test("by hand of nothing, or that has failed, is refused, however often it is tried", async () => {
		const booking = await paid(1000);
		for (const kind of ["refund", "external"]) {
			for (const values of [{ amount_cents: 0 }, { amount_cents: 10, status: "failed" }]) {
				for (const provider of ["cash", "stripe"]) {
					const tried = world.insert("payments", { booking, kind, provider, ...values });
					expect((await refusal(tried)).code).toBe("HS004");
				}
			}
		}
		expect(await world.one("SELECT count(*)::int AS n FROM payments WHERE booking = $1", [booking])).toEqual({ n: 1 });
	});

	test("of nothing is in the ledger of no kind and by no door, a provider's facts and imports included", async () => {
		const booking = await paid(1000);
		for (const kind of ["charge", "refund", "external", "deposit_hold", "transfer"]) {
			for (const status of ["succeeded", "failed"]) {
				const row = { booking, kind, status, amount_cents: 0, provider: "stripe", provider_id: `x_${randomUUID()}` };
				expect((await refusal(world.insert("payments", row))).code).toBe("HS004");
				const answer = await world.stack.api("/items/payments", { method: "POST", body: JSON.stringify(row) });
				expect(answeredRefusal(answer).status).toBeLessThan(500);
			}
		}
		const imported = world.pool.query(
			`WITH past AS (SELECT set_config('harborsmith.import', 'on', true))
			INSERT INTO payments (booking, kind, amount_cents, provider) SELECT $1, 'charge', 0, 'import' FROM past`,
			[booking],
		);
		expect((await refusal(imported)).code).toBe("HS004");
		expect(await world.one("SELECT count(*)::int AS n FROM payments WHERE booking = $1", [booking])).toEqual({ n: 1 });
	});

	test.each(["Stripe", "STRIPE", " stripe", "paypal", ""])(
		"by %j, which is no way that we know, is refused",
		async (provider) => {
			const booking = await paid(1000);
			for (const kind of ["refund", "external", "charge"]) {
				const entered = world.insert("payments", { booking, kind, provider, amount_cents: 10 });
				expect((await refusal(entered)).code).toBe("23514");
				const row = { booking, kind, status: "succeeded", amount_cents: 10, currency: "USD", provider };
				const answer = await world.stack.api("/items/payments", { method: "POST", body: JSON.stringify(row) });
				expect(answeredRefusal(answer)).toMatchObject({
					code: "INVALID_INPUT",
					sentence: expect.stringContaining("Choose how"),
				});
			}
			expect(await facts(booking)).toMatchObject({ paid_cents: 1000, refunded_cents: 0 });
		},
	);

	test("of an amount that no row holds is refused with what is really left", async () => {
		const booking = await paid(1000);
		const patch = (refund_cents: unknown) =>
			world.stack.api(`/items/bookings/${booking}`, {
				method: "PATCH",
				body: JSON.stringify({ status: "cancelled", refund_choice: "amount", refund_cents }),
			});
		const enter = (kind: string, amount_cents: number) =>
			world.stack.api("/items/payments", {
				method: "POST",
				body: JSON.stringify({ booking, kind, amount_cents, currency: "USD", provider: "cash" }),
			});
		for (const amount of [1e12, 2 ** 31, "1000000000000"]) {
			expect(answeredRefusal(await patch(amount))).toMatchObject({
				code: "INVALID_INPUT",
				sentence: /^At most \$10\.00/,
			});
		}
		expect(answeredRefusal(await enter("refund", 1e12)).sentence).toMatch(/^Only \$10\.00/);
		expect(answeredRefusal(await enter("external", 1e12)).sentence).toMatch(/too large.*2,147,483,647/);
		expect(await facts(booking)).toMatchObject({ status: "confirmed", paid_cents: 1000, refunded_cents: 0 });
	});

	test("is told to its guest once: what was given by hand, and what goes back by card when it does", async () => {
		const booking = await paid(1000);
		const told = async () => {
			const { rows } = await world.pool.query<{ payload: { amount_cents: number; provider: string } }>(
				"SELECT payload FROM outbox WHERE topic = 'payment.refunded' AND payload ->> 'booking' = $1 ORDER BY id",
				[booking],
			);
			return rows.map(({ payload }) => [payload.provider, payload.amount_cents]);
		};
		await byHand(booking, 100);
		const order = await byHand(booking, 200, { provider: "stripe" });
		expect(await told()).toEqual([["cash", 100]]);
		const provider_id = `re_${randomUUID()}`;
		const refund_key = `request:${order}`;
		for (const status of ["pending", "succeeded", "failed"]) {
			await byHand(booking, 200, { provider: "stripe", provider_id, refund_key, status });
		}
		await byHand(booking, 50, { provider: "stripe", provider_id: `re_${randomUUID()}` });
		expect(await told()).toEqual([
			["cash", 100],
			["stripe", 200],
			["stripe", 50],
		]);
		await change(booking, "status = 'cancelled', refund_choice = 'amount', refund_cents = 300");
		const cancelled = {
			provider: "stripe",
			provider_id: `re_${randomUUID()}`,
			refund_key: `booking:${booking}:cancelled`,
		};
		await byHand(booking, 300, cancelled);
		expect(await told()).toHaveLength(3);
	});

	test("for a guest who did not come is told too: no other letter names it", async () => {
		const booking = await paid(1000, -2);
		await change(booking, "status = 'no_show', refund_choice = 'all'");
		await byHand(booking, 1000, {
			provider: "stripe",
			provider_id: `re_${randomUUID()}`,
			refund_key: `booking:${booking}:cancelled`,
		});
		const { amount } = await world.one(
			"SELECT payload ->> 'amount_cents' AS amount FROM outbox WHERE topic = 'payment.refunded' AND payload ->> 'booking' = $1",
			[booking],
		);
		expect(amount).toBe("1000");
	});
});

describe("money in another currency than the booking's", () => {
	test("that a person enters is refused with a sentence", async () => {
		const booking = await paid(0);
		const entered = world.insert("payments", { booking, kind: "external", amount_cents: 1000, currency: "JPY" });
		expect((await refusal(entered)).sentence).toBe("This booking is in USD. Enter what that was in USD.");
		const card = world.insert("payments", { booking, kind: "external", amount_cents: 1000, provider: "stripe" });
		expect((await refusal(card)).code).toBe("HS004");
	});

	test("that Stripe reports is kept, not counted, and people are told", async () => {
		const booking = await paid(0);
		await charge(booking, 100_000, { currency: "JPY" });
		expect(await facts(booking)).toMatchObject({ paid_cents: 0 });
		expect(await attentions(booking)).toEqual(["wrong_currency"]);
		await change(booking, "status = 'cancelled'");
		expect(await orders(booking)).toEqual([]);
	});

	test("never comes about by changing the booking's currency under its payments", async () => {
		expect((await refusal(change(await paid(1000), "currency = 'EUR'"))).code).toBe("HS004");
		const priced = await world.book(await world.yacht(), 1, 3, { costs: 1000 });
		expect((await refusal(change(priced, "currency = 'EUR'"))).details).toMatchObject({
			refusal: "currency_has_price",
		});
		await change(await world.book(await world.yacht(), 1, 3), "currency = 'EUR'");
	});
});

test("refunds that were told before their payment are found by an index, however many events are kept", async () => {
	const client = await world.pool.connect();
	try {
		await client.query("BEGIN");
		await client.query("SET LOCAL enable_seqscan = off");
		const { rows } = await client.query(
			`EXPLAIN SELECT id, payload FROM webhook_inbox WHERE provider = 'stripe' AND outcome = 'refund_before_charge'
			AND payload #>> '{data,object,charge}' = 'ch_1' ORDER BY id`,
		);
		expect(JSON.stringify(rows)).toContain("webhook_inbox_before_charge");
	} finally {
		await client.query("ROLLBACK");
		client.release();
	}
});

test("a free charter is paid once it stands, and owes again when something is added", async () => {
	hour += 2;
	const booking = await world.book(yacht, hour, hour + 1);
	expect(await facts(booking)).toMatchObject({ payment_status: "pending" });
	await change(booking, "status = 'confirmed'");
	expect(await facts(booking)).toMatchObject({ payment_status: "paid" });
	await world.insert("booking_lines", { booking, kind: "fee", label: "x", amount_cents: 100 });
	expect(await facts(booking)).toMatchObject({ payment_status: "pending" });
});

test("a refund that SQL decides has no author: nobody is named for what another wrote", async () => {
	const booking = await paid(1000);
	const { id: anne } = await world.one<{ id: string }>("SELECT id FROM directus_users LIMIT 1");
	await change(booking, "changed_by = $2, date_updated = now(), internal_notes = 'x'", [anne]);
	await change(booking, "status = 'cancelled'");
	const { rows } = await world.pool.query(
		"SELECT actor FROM booking_events WHERE booking = $1 AND (to_status = 'cancelled')",
		[booking],
	);
	expect(rows).toEqual([{ actor: null }, { actor: null }]);
	const named = await paid(1000);
	await change(named, "status = 'cancelled', changed_by = $2", [anne]);
	const { actor } = await world.one("SELECT actor FROM booking_events WHERE booking = $1 AND code = 'refund_decided'", [
		named,
	]);
	expect(actor).toBe(anne);
});

test("a hold that runs out with money in another currency is people's to look at", async () => {
	hour += 2;
	const booking = await world.book(yacht, hour, hour + 1);
	await charge(booking, 5000, { currency: "JPY" });
	await change(booking, "status = 'expired'");
	expect(await attentions(booking)).toEqual(["wrong_currency", "expired_with_money"]);
});

test("a hold that runs out with money on it is people's to look at", async () => {
	hour += 2;
	const booking = await world.book(yacht, hour, hour + 1, { costs: 400 });
	await world.insert("payments", { booking, kind: "external", amount_cents: 100 });
	await change(booking, "status = 'expired'");
	expect(await attentions(booking)).toEqual(["expired_with_money"]);
});

test.each(["by SQL", "for a rival who takes its time"])(
	"a hold that ends %s with too little on it gives each card its money back, once; what came by hand is people's",
	async (way) => {
		const own = await world.yacht();
		const booking = await world.book(own, 1, 2, { costs: 400, hold_expires_at: new Date(Date.now() - 1000) });
		await charge(booking, 100);
		await world.insert("payments", { booking, kind: "external", amount_cents: 50, provider: "cash" });
		await charge(booking, 30);
		if (way === "by SQL") await change(booking, "status = 'expired'");
		else await world.book(own, 1, 2);
		expect(await facts(booking)).toMatchObject({ status: "expired", paid_cents: 180, refunding_cents: 130 });
		const order = (amount: number) => ({ amount, key: expect.stringMatching(/^late:ch_/), reason: "too_little" });
		expect(await orders(booking)).toEqual([order(100), order(30)]);
		expect(await attentions(booking)).toEqual(["expired_with_money"]);
		const left = await world.one(
			"SELECT (payload -> 'params' ->> 'amount_cents')::int AS cents FROM outbox WHERE topic = 'staff.attention' AND payload ->> 'booking' = $1",
			[booking],
		);
		expect(left).toEqual({ cents: 50 });
	},
);

test("what is due and comes in cash confirms a hold; what comes for a booking that is over is told to people", async () => {
	const cash = (booking: string, amount_cents: number) =>
		world.insert("payments", {
			...{ booking, kind: "external", status: "succeeded", provider: "cash", currency: "USD", amount_cents },
		});
	const statusOf = async (id: string) =>
		(await world.one<{ status: string }>("SELECT status FROM bookings WHERE id = $1", [id])).status;
	const booking = await world.book(await world.yacht(), 1, 5, { costs: 90_000 });
	const { due } = await world.one<{ due: number }>("SELECT hs.due_now(b)::int AS due FROM bookings b WHERE id = $1", [
		booking,
	]);
	await cash(booking, due - 1);
	expect(await statusOf(booking)).toBe("pending");
	await cash(booking, 1);
	expect(await statusOf(booking)).toBe("confirmed");
	await world.pool.query("UPDATE bookings SET status = 'cancelled', refund_choice = 'all' WHERE id = $1", [booking]);
	await cash(booking, 500);
	const told = await world.pool.query(
		"SELECT payload ->> 'code' AS code FROM outbox WHERE topic = 'staff.attention' AND payload ->> 'booking' = $1",
		[booking],
	);
	expect(told.rows).toEqual([{ code: "paid_when_over" }]);
});
