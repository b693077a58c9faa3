import { randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refusal } from "../../../../tests/support/world/refusal.ts";
import { untilWaiting } from "../../../../tests/support/world/until-waiting.ts";
import { at, createWorld, type World } from "../../../../tests/support/world/world.ts";

let world: World;
beforeAll(async () => {
	world = await createWorld();
});
afterAll(() => world.close());

const promo = (values: Record<string, unknown>) =>
	world.insert("promo_codes", {
		code: `A${randomBytes(6).toString("hex").toUpperCase()}`,
		percent_bps: 1000,
		...values,
	});
const uses = async (id: string) =>
	(await world.one<{ uses: number }>("SELECT uses FROM promo_codes WHERE id = $1", [id])).uses;
const set = (booking: string, status: string) =>
	world.pool.query("UPDATE bookings SET status = $2 WHERE id = $1", [booking, status]);

test("of 50 bookings at once exactly as many use a code as it allows", async () => {
	const promo_code = await promo({ max_uses: 7 });
	const yachts = await Promise.all(Array.from({ length: 50 }, () => world.yacht()));
	const results = await Promise.allSettled(yachts.map((yacht) => world.book(yacht, 1, 2, { promo_code })));
	const refused = results.filter((result) => result.status === "rejected");
	expect(refused).toHaveLength(43);
	expect(refused.map(({ reason }) => reason.code)).toEqual(refused.map(() => "HS007"));
	expect(await uses(promo_code)).toBe(7);
});

test("a code is used once per customer when it says so", async () => {
	const promo_code = await promo({ max_uses_per_customer: 1 });
	const yacht = await world.yacht();
	await world.book(yacht, 1, 2, { promo_code });
	const { code, sentence, details } = await refusal(world.book(yacht, 3, 4, { promo_code }));
	expect({ code, reason: details.reason }).toEqual({ code: "HS007", reason: "used_by_customer" });
	expect(sentence).toMatch(/used before/);
	const customer = await world.insert("customers", {
		first_name: "A",
		last_name: "B",
		email: "other@harborsmith.example.com",
	});
	await world.book(yacht, 3, 4, { promo_code, customer });
});

test("expired and cancelled bookings give their use back, also to whoever takes their slot", async () => {
	const promo_code = await promo({ max_uses: 1 });
	const yacht = await world.yacht();
	const first = await world.book(yacht, 1, 2, { promo_code });
	await set(first, "cancelled");
	expect(await uses(promo_code)).toBe(0);
	await world.book(yacht, 1, 2, { promo_code, hold_expires_at: new Date(Date.now() - 1000) });
	await world.book(yacht, 1, 2, { promo_code }).catch(async () => {
		throw new Error("The overdue hold's use was not given back.");
	});
	expect(await uses(promo_code)).toBe(1);
});

test("a request to book uses no code until it is approved", async () => {
	const promo_code = await promo({ max_uses: 1 });
	const [yacht, other] = [await world.yacht({ instant_booking: false }), await world.yacht()];
	const asked = await world.book(yacht, 1, 2, { promo_code, status: "requested" });
	expect(await uses(promo_code)).toBe(0);
	await world.book(other, 1, 2, { promo_code });
	expect((await refusal(set(asked, "pending"))).code).toBe("HS007");
	expect(await uses(promo_code)).toBe(1);
});

test("money that came late keeps its price although the code is used up", async () => {
	const promo_code = await promo({ max_uses: 1 });
	const [yacht, other] = [await world.yacht(), await world.yacht()];
	const late = await world.book(yacht, 1, 2, { promo_code });
	await set(late, "expired");
	await world.book(other, 1, 2, { promo_code });
	await set(late, "confirmed");
	expect(await uses(promo_code)).toBe(2);
});

test("the count of uses cannot be written", async () => {
	const id = await promo({ uses: 99 });
	expect(await uses(id)).toBe(0);
	expect((await refusal(world.pool.query("UPDATE promo_codes SET uses = 5 WHERE id = $1", [id]))).code).toBe("HS004");
});

const extra = (stock_per_day: number) => {
	const slug = `kayak-${randomBytes(6).toString("hex")}`;
	return world.insert("extras", { name: "Kayak", slug, price_cents: 4000, stock_per_day });
};
const order = (booking: string, id: string, quantity = 1, unit = "booking") =>
	world.insert("booking_lines", {
		booking,
		extra: id,
		kind: "extra",
		label: "Kayak",
		unit,
		quantity,
		amount_cents: 4000 * quantity,
	});

test("of 50 orders at once for one day exactly the stock is sold", async () => {
	const kayak = await extra(6);
	const bookings = await Promise.all(Array.from({ length: 50 }, async () => world.book(await world.yacht(), 1, 2)));
	const results = await Promise.allSettled(bookings.map((booking) => order(booking, kayak)));
	expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(6);
	for (const result of results) if (result.status === "rejected") expect(result.reason.code).toBe("HS006");
});

test("orders for two extras in opposite order do not lock each other out", async () => {
	const [a, b] = [await extra(1000), await extra(1000)];
	const both = async (first: string, second: string) => {
		const client = await world.pool.connect();
		try {
			const yacht = await world.yacht();
			for (let round = 0; round < 10; round += 1) {
				await client.query("BEGIN");
				const booking = await world.book(yacht, round * 2, round * 2 + 1, {}, client);
				for (const id of [first, second]) {
					const line = { booking, extra: id, kind: "extra", label: "x", amount_cents: 1 };
					await world.insert("booking_lines", line, client);
				}
				await client.query("COMMIT");
			}
		} finally {
			client.release();
		}
	};
	await Promise.all(Array.from({ length: 10 }, (_, index) => (index % 2 ? both(a, b) : both(b, a))));
});

test("several bookings at once take all their codes before any stock, so that nobody waits in a circle", async () => {
	const kayak = await extra(1000);
	const [first, second] = [await promo({}), await promo({})];
	const asked = async (promo_code: string, from: number) => {
		const yacht = await world.yacht({ instant_booking: false });
		const booking = await world.book(yacht, from, from + 1, { promo_code, status: "requested" });
		await order(booking, kayak);
		return booking;
	};
	const bulk = [await asked(first, 1), await asked(second, 3)];
	const alone = await asked(second, 5);
	const desk = await world.pool.connect();
	try {
		await desk.query("BEGIN");
		await desk.query("SELECT FROM promo_codes WHERE id = $1 FOR NO KEY UPDATE", [second]);
		const approved = world.pool.query("UPDATE bookings SET status = 'pending' WHERE id = ANY ($1)", [bulk]);
		await untilWaiting(world, desk);
		await desk.query("UPDATE bookings SET status = 'pending' WHERE id = $1", [alone]);
		await desk.query("COMMIT");
		await approved;
	} finally {
		desk.release();
	}
	expect([await uses(first), await uses(second)]).toEqual([1, 2]);
});

test("stock is kept per day at the yacht, for every day of a charter, and freed by cancelling", async () => {
	const kayak = await extra(3);
	const [one, two, three] = [await world.yacht(), await world.yacht(), await world.yacht()];
	const long = await world.book(one, 0, 60);
	await order(long, kayak, 2);
	const short = await world.book(two, 48, 50);
	const { code, sentence, details } = await refusal(order(short, kayak, 2));
	expect(code).toBe("HS006");
	expect(sentence).toBe("Only 1 of Kayak left on Jun 16, 2033.");
	expect(details).toMatchObject({ date: "2033-06-16", left: 1 });
	await order(short, kayak);
	const after = await world.book(three, 72, 75);
	await order(after, kayak, 3);
	await set(long, "cancelled");
	await world.pool.query("UPDATE booking_lines SET quantity = 3 WHERE booking = $1", [short]);
});

test("moving a charter to a day without stock, or paying late for it, is refused", async () => {
	const kayak = await extra(1);
	const [one, two] = [await world.yacht(), await world.yacht()];
	const [first, second] = [await world.book(one, 0, 2), await world.book(two, 24, 26)];
	await order(first, kayak);
	await order(second, kayak);
	const move = world.pool.query(
		"UPDATE bookings SET starts_at = starts_at - interval '1 day', ends_at = ends_at - interval '1 day' WHERE id = $1",
		[second],
	);
	expect((await refusal(move)).code).toBe("HS006");
	await set(first, "expired");
	const third = await world.book(two, 0, 2);
	await order(third, kayak);
	expect((await refusal(set(first, "confirmed"))).code).toBe("HS006");
});

test("charged hours and days take one piece each", async () => {
	const kayak = await extra(1);
	const booking = await world.book(await world.yacht(), 0, 6);
	await order(booking, kayak, 6, "hour");
	const next = await world.book(await world.yacht(), 24, 72);
	await order(next, kayak, 2, "day");
});

test("staff who move a charter and a guest who books its yacht wait for each other, and neither is thrown out", async () => {
	const kayak = await extra(10);
	const yacht = await world.yacht();
	const booking = await world.book(yacht, 0, 2, { price_mode: "rules" });
	const token = randomUUID();
	const lines = [
		{ kind: "extra", label: "Kayak", unit: "booking", quantity: 1, unit_cents: 1, amount_cents: 1, extra: kayak },
	];
	await world.pool.query(
		`INSERT INTO price_offers (token, booking, yacht, charter_type, starts_at, ends_at, guests, asked, lines)
		VALUES ($1, $2, $3, 'captained', $4, $5, 2, true, $6)`,
		[token, booking, yacht, at(48), at(50), JSON.stringify(lines)],
	);
	const guest = await world.pool.connect();
	await guest.query("BEGIN");
	const theirs = await world.book(yacht, 24, 26, {}, guest);
	const move = world.pool.query("UPDATE bookings SET starts_at = $2, ends_at = $3, price_offer = $4 WHERE id = $1", [
		booking,
		at(48),
		at(50),
		token,
	]);
	await untilWaiting(world, guest);
	const line = { booking: theirs, extra: kayak, kind: "extra", label: "Kayak", amount_cents: 1 };
	await world.insert("booking_lines", line, guest);
	await guest.query("COMMIT");
	guest.release();
	await move;
	const { extra: taken } = await world.one<{ extra: string }>(
		"SELECT extra FROM booking_lines WHERE booking = $1 AND kind = 'extra'",
		[booking],
	);
	expect(taken).toBe(kayak);
});

test("staff who give a charter a code and a guest who books with it and the same extra wait for each other, and neither is thrown out", async () => {
	const kayak = await extra(10);
	const promo_code = await promo({});
	const booking = await world.book(await world.yacht(), 0, 2, { price_mode: "rules" });
	const token = randomUUID();
	const lines = [
		{ kind: "extra", label: "Kayak", unit: "booking", quantity: 1, unit_cents: 1, amount_cents: 1, extra: kayak },
	];
	await world.pool.query(
		`INSERT INTO price_offers (token, booking, yacht, charter_type, starts_at, ends_at, guests, promo_code, asked, lines)
		SELECT $1, id, yacht, charter_type, starts_at, ends_at, guests, $3, true, $4 FROM bookings WHERE id = $2`,
		[token, booking, promo_code, JSON.stringify(lines)],
	);
	const guest = await world.pool.connect();
	await guest.query("BEGIN");
	const theirs = await world.book(await world.yacht(), 0, 2, { promo_code }, guest);
	const change = world.pool.query("UPDATE bookings SET promo_code = $2, price_offer = $3 WHERE id = $1", [
		booking,
		promo_code,
		token,
	]);
	await untilWaiting(world, guest);
	const line = { booking: theirs, extra: kayak, kind: "extra", label: "Kayak", amount_cents: 1 };
	await Promise.all([
		change,
		(async () => {
			await world.insert("booking_lines", line, guest);
			await guest.query("COMMIT");
		})().finally(() => guest.release()),
	]);
	expect(await uses(promo_code)).toBe(2);
	const { count } = await world.one<{ count: number }>(
		"SELECT count(*)::int AS count FROM booking_lines WHERE extra = $1",
		[kayak],
	);
	expect(count).toBe(2);
});

test("counting stock is never compiled: that takes longer than counting", async () => {
	const { settings } = await world.one<{ settings: string[] }>(
		"SELECT proconfig AS settings FROM pg_proc WHERE oid = 'hs.stock_used'::regproc",
	);
	expect(settings).toContain("jit=off");
});
