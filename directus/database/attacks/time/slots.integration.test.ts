import { afterAll, beforeAll, expect, test } from "vitest";
import { inEnglish } from "../../../../tests/support/in-english.ts";
import { refusal } from "../../../../tests/support/world/refusal.ts";
import { at, createWorld, type World } from "../../../../tests/support/world/world.ts";

let world: World;
beforeAll(async () => {
	world = await createWorld();
});
afterAll(() => world.close());

const blocksOf = (booking: string) =>
	world.pool
		.query("SELECT kind, starts_at, ends_at FROM blocks WHERE booking = $1", [booking])
		.then(({ rows }) => rows);

test("two bookings of a yacht never overlap, whichever way they overlap", async () => {
	const yacht = await world.yacht();
	await world.book(yacht, 10, 14);
	for (const [from, to] of [
		[10, 14],
		[9, 11],
		[13, 15],
		[11, 12],
		[8, 16],
		[13.98, 18],
	] as const) {
		const { code, sentence, details } = await refusal(world.book(yacht, from, to));
		expect(code).toBe("HS001");
		expect(sentence).toMatch(/^Revenge is not free from \w{3}, Jun \d+, 2033, /);
		expect(details).toMatchObject({ yacht, timezone: "America/Los_Angeles" });
	}
});

test("with zero buffers 10 to 14 and 14 to 18 both succeed, 13:59 does not", async () => {
	const yacht = await world.yacht();
	await world.book(yacht, 10, 14);
	expect((await refusal(world.book(yacht, 14 - 1 / 60, 18))).code).toBe("HS001");
	await world.book(yacht, 14, 18);
	await world.book(yacht, 6, 10);
});

test("between two bookings lies the larger of the two buffers, not their sum", async () => {
	const yacht = await world.yacht({ buffer_before_min: 30, buffer_after_min: 60 });
	await world.book(yacht, 10, 14);
	expect((await refusal(world.book(yacht, 14.99, 16))).code).toBe("HS001");
	await world.book(yacht, 15, 16);
	expect((await refusal(world.book(yacht, 8, 9.01))).code).toBe("HS001");
	await world.book(yacht, 8, 9);
});

test("a block without buffers keeps the distance that the booking before it needs", async () => {
	const yacht = await world.yacht({ buffer_after_min: 60 });
	await world.book(yacht, 10, 14);
	const block = { resource_kind: "yacht", yacht, kind: "owner_use", ends_at: at(20) };
	expect((await refusal(world.insert("blocks", { ...block, starts_at: at(14.5) }))).code).toBe("HS001");
	await world.insert("blocks", { ...block, starts_at: at(15) });
});

test("a booking has one block that follows its status, dates and yacht", async () => {
	const [yacht, other] = [await world.yacht(), await world.yacht({ buffer_after_min: 45 })];
	const booking = await world.book(yacht, 10, 14, { status: "requested", costs: 400, due_now_cents: 100 });
	expect(await blocksOf(booking)).toEqual([]);
	const set = (fields: string) => world.pool.query(`UPDATE bookings SET ${fields} WHERE id = $1`, [booking]);
	await set("status = 'pending'");
	expect(await blocksOf(booking)).toMatchObject([{ kind: "hold", starts_at: new Date(at(10)) }]);
	await set("status = 'confirmed'");
	expect(await blocksOf(booking)).toMatchObject([{ kind: "booking" }]);
	await set(`yacht = '${other}', starts_at = '${at(11)}', ends_at = '${at(15)}'`);
	expect(await blocksOf(booking)).toMatchObject([{ starts_at: new Date(at(11)), ends_at: new Date(at(15)) }]);
	await world.book(yacht, 10, 14);
	expect((await refusal(world.book(other, 15.5, 18))).code).toBe("HS001");
	await set("status = 'cancelled'");
	expect(await blocksOf(booking)).toEqual([]);
	await world.book(other, 11, 15);
});

test("moving onto a taken slot is refused and the booking keeps its own", async () => {
	const yacht = await world.yacht();
	const [first] = [await world.book(yacht, 10, 14), await world.book(yacht, 14, 18)];
	const move = world.pool.query("UPDATE bookings SET starts_at = $2, ends_at = $3 WHERE id = $1", [
		first,
		at(13),
		at(15),
	]);
	expect((await refusal(move)).code).toBe("HS001");
	expect(await blocksOf(first)).toMatchObject([{ starts_at: new Date(at(10)), ends_at: new Date(at(14)) }]);
	expect((await refusal(world.book(yacht, 10, 11))).code).toBe("HS001");
});

test("swapping two bookings in one statement loses neither", async () => {
	const yacht = await world.yacht();
	const [first, second] = [await world.book(yacht, 10, 14), await world.book(yacht, 14, 18)];
	const swap = world.pool.query(
		"UPDATE bookings a SET starts_at = b.starts_at, ends_at = b.ends_at FROM bookings b WHERE (a.id, b.id) IN (($1, $2), ($2, $1))",
		[first, second],
	);
	expect((await refusal(swap)).code).toBe("HS001");
	expect(await blocksOf(first)).toMatchObject([{ starts_at: new Date(at(10)) }]);
	expect(await blocksOf(second)).toMatchObject([{ starts_at: new Date(at(14)) }]);
});

test("two bookings that cross between two yachts at once both arrive or both stay", async () => {
	const [left, right] = [await world.yacht(), await world.yacht()];
	const pairs = await Promise.all(
		Array.from({ length: 20 }, async (_, day) => {
			const from = 24 * day;
			return [await world.book(left, from, from + 2), await world.book(right, from + 4, from + 6)] as const;
		}),
	);
	const move = (booking: string, yacht: string) =>
		world.pool.query("UPDATE bookings SET yacht = $2 WHERE id = $1", [booking, yacht]);
	await Promise.all(pairs.flatMap(([a, b]) => [move(a, right), move(b, left)]));
	const { count } = await world.one<{ count: string }>(
		"SELECT count(*) FROM blocks b JOIN bookings k ON k.id = b.booking AND k.yacht = b.yacht WHERE b.yacht IN ($1, $2)",
		[left, right],
	);
	expect(count).toBe("40");
});

test("an overdue hold gives way to whoever takes the slot, and its history says so", async () => {
	const yacht = await world.yacht();
	const late = await world.book(yacht, 10, 14, { hold_expires_at: new Date(Date.now() - 1000) });
	const live = await world.book(yacht, 14, 18, { hold_expires_at: new Date(Date.now() + 60_000) });
	expect((await refusal(world.book(yacht, 13, 15))).code).toBe("HS001");
	await world.book(yacht, 11, 13);
	const rows = await world.pool.query("SELECT id, status FROM bookings WHERE id IN ($1, $2) ORDER BY starts_at", [
		late,
		live,
	]);
	expect(rows.rows.map(({ status }) => status)).toEqual(["expired", "pending"]);
	const { code, ...event } = await world.one<Record<string, unknown>>(
		"SELECT actor, from_status, to_status, code FROM booking_events WHERE booking = $1 AND to_status = 'expired'",
		[late],
	);
	expect(event).toEqual({ actor: null, from_status: "pending", to_status: "expired" });
	expect(inEnglish({ code: String(code) })).toBe("The hold ran out.");
	await world.one("SELECT 1 FROM outbox WHERE topic = 'booking.expired' AND payload->>'booking' = $1", [late]);
});

test("a hold that is being paid for keeps its slot although it is overdue", async () => {
	const yacht = await world.yacht();
	const paying = await world.book(yacht, 10, 14, { hold_expires_at: new Date(Date.now() - 1000) });
	const payment = await world.pool.connect();
	try {
		await payment.query("BEGIN");
		await payment.query("SELECT FROM bookings WHERE id = $1 FOR UPDATE", [paying]);
		expect((await refusal(world.book(yacht, 10, 14))).code).toBe("HS001");
		await payment.query("UPDATE bookings SET status = 'confirmed' WHERE id = $1", [paying]);
		await payment.query("COMMIT");
	} finally {
		payment.release();
	}
});

test("a late payment takes the slot when it is free and is refused when it is not", async () => {
	const yacht = await world.yacht();
	const [late, later] = [await world.book(yacht, 10, 14), await world.book(yacht, 14, 18)];
	await world.pool.query("UPDATE bookings SET status = 'expired' WHERE id IN ($1, $2)", [late, later]);
	const confirm = (booking: string) =>
		world.pool.query("UPDATE bookings SET status = 'confirmed' WHERE id = $1", [booking]);
	await confirm(late);
	await world.book(yacht, 15, 16);
	expect((await refusal(confirm(later))).code).toBe("HS001");
});

test("nobody writes a booking's block or an occupation by hand", async () => {
	const yacht = await world.yacht();
	const booking = await world.book(yacht, 10, 14);
	const own = { resource_kind: "yacht", yacht, kind: "booking", booking, starts_at: at(20), ends_at: at(22) };
	const run = (sql: string, ...values: unknown[]) => refusal(world.pool.query(sql, values));
	const refusals = [
		await refusal(world.insert("blocks", own)),
		await run("UPDATE blocks SET ends_at = $2 WHERE booking = $1", booking, at(12)),
		await run("UPDATE blocks SET booking = NULL WHERE booking = $1", booking),
		await run("DELETE FROM blocks WHERE booking = $1", booking),
		await run("TRUNCATE blocks CASCADE"),
		await run("DELETE FROM occupations WHERE resource = $1", yacht),
		await run("UPDATE occupations SET lane = '[1,2)' WHERE resource = $1", yacht),
		await run("TRUNCATE occupations"),
	];
	expect(refusals.map(({ code }) => code)).toEqual(refusals.map(() => "HS003"));
	expect((await refusal(world.book(yacht, 10, 14))).code).toBe("HS001");
});

test("a block names one resource, whichever of its columns was filled in", async () => {
	const yacht = await world.yacht();
	const block = { kind: "service", starts_at: at(1), ends_at: at(2) };
	const byResource = await world.insert("blocks", { ...block, resource: yacht });
	expect(await world.one("SELECT yacht, resource FROM blocks WHERE id = $1", [byResource])).toEqual({
		yacht,
		resource: yacht,
	});
	expect((await refusal(world.insert("blocks", { ...block, yacht }))).code).toBe("HS001");
	expect((await refusal(world.insert("blocks", block))).code).toBe("23514");
	expect((await refusal(world.insert("blocks", { ...block, yacht, ends_at: at(1) }))).code).toBe("23514");
});

test("a person is in one place at a time as well", async () => {
	const crew_member = await world.insert("crew_members", { first_name: "Mary", last_name: "Read" });
	const block = { resource_kind: "person", crew_member, kind: "crew" };
	await world.insert("blocks", { ...block, starts_at: at(1), ends_at: at(5) });
	expect((await refusal(world.insert("blocks", { ...block, starts_at: at(4), ends_at: at(6) }))).code).toBe("HS001");
	await world.insert("blocks", { ...block, starts_at: at(5), ends_at: at(6) });
});
