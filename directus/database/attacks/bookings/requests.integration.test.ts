import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { doors } from "../../../../tests/support/world/doors.ts";
import { refusal } from "../../../../tests/support/world/refusal.ts";
import { at, createWorld, type World } from "../../../../tests/support/world/world.ts";
import { systemUserId } from "../../../ids.ts";

const day = 24 * 3_600_000;
let world: World;
beforeAll(async () => {
	world = await createWorld();
});
afterAll(() => world.close());

type Row = { status: string; hold_expires_at: Date | null; request_expires_at: Date | null; hold_extended: boolean };
const read = (id: string) => world.one<Row>("SELECT * FROM bookings WHERE id = $1", [id]);
const request = (yacht: string, values: Record<string, unknown> = {}) =>
	world.book(yacht, 1, 3, { status: "requested", costs: 20_000, due_now_cents: 5000, ...values });
const approve = (id: string) => world.pool.query("UPDATE bookings SET status = 'pending' WHERE id = $1", [id]);
const near = (moment: Date | null, ms: number): void =>
	expect(Math.abs((moment?.getTime() ?? 0) - Date.now() - ms)).toBeLessThan(60_000);

test("a request is to be answered within the company's time, and before the charter begins", async () => {
	const yacht = await world.yacht();
	near((await read(await request(yacht))).request_expires_at, day);
	const soon = new Date(Date.now() + 3_600_000);
	const last = await request(yacht, { starts_at: soon, ends_at: new Date(soon.getTime() + 3_600_000) });
	expect((await read(last)).request_expires_at).toEqual(soon);
	expect((await read(await world.book(yacht, 5, 7))).request_expires_at).toBeNull();
});

test("a request keeps nobody away: two may stand for one time, and the first that is approved has it", async () => {
	const yacht = await world.yacht();
	const [first, second] = [await request(yacht), await request(yacht)];
	await approve(second);
	expect((await refusal(approve(first))).code).toBe("HS001");
	expect((await read(first)).status).toBe("requested");
});

test.each(Object.keys(doors))("approved by %s a request is held for a person to pay", async (name) => {
	const id = await request(await world.yacht());
	const answer = await doors[name]?.(world.stack, { collection: "bookings", id, fields: { status: "pending" } });
	expect(answer?.status, JSON.stringify(answer?.body)).toBe(200);
	const row = await read(id);
	expect([row.status, row.hold_extended]).toEqual(["pending", false]);
	near(row.hold_expires_at, day);
});

test("the company's own times count", async () => {
	const before = await world.one<{ answer: number; hold: number }>(
		"SELECT request_answer_minutes AS answer, request_hold_minutes AS hold FROM site_settings",
	);
	const set = (answer: number, hold: number) =>
		world.pool.query("UPDATE site_settings SET request_answer_minutes = $1, request_hold_minutes = $2", [answer, hold]);
	await set(120, 600);
	const id = await request(await world.yacht());
	await approve(id);
	await set(before.answer, before.hold);
	const row = await read(id);
	near(row.request_expires_at, 120 * 60_000);
	near(row.hold_expires_at, 600 * 60_000);
});

test("approved with nothing to pay it is confirmed", async () => {
	const id = await request(await world.yacht(), { costs: 0, due_now_cents: 0 });
	await approve(id);
	expect((await read(id)).status).toBe("confirmed");
	const { rows } = await world.pool.query("SELECT to_status FROM booking_events WHERE booking = $1 ORDER BY at", [id]);
	expect(rows.map(({ to_status }) => to_status)).toEqual(["requested", "pending", "confirmed"]);
});

test("a new request asks the office for an answer, in codes and facts, once, and no other booking does", async () => {
	const id = await request(await world.yacht({ name: `Long ${"o".repeat(245)}` }));
	const booked = await world.book(await world.yacht(), 1, 3);
	await approve(id);
	const { rows } = await world.pool.query<{ payload: unknown }>(
		"SELECT payload FROM outbox WHERE topic = 'staff.notice' AND payload ->> 'booking' = ANY ($1)",
		[[id, booked]],
	);
	const clock = expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
	expect(rows.map(({ payload }) => payload)).toEqual([
		{
			key: `request:${id}`,
			code: "request_to_answer",
			booking: id,
			number: expect.any(String),
			params: { name: `Long ${"o".repeat(245)}`, starts_local: clock, until_local: clock },
		},
	]);
});

test("a request that is brought forward is to be answered before it begins", async () => {
	const id = await request(await world.yacht(), { starts_at: at(1), ends_at: at(3) });
	const soon = new Date(Date.now() + 1_800_000);
	await world.pool.query(
		"UPDATE bookings SET starts_at = $2, ends_at = $2::timestamptz + interval '2 hours' WHERE id = $1",
		[id, soon],
	);
	expect((await read(id)).request_expires_at).toEqual(soon);
});

test("who withdrew a request or declined it stands in its message, so that the letter can say so", async () => {
	const told = async (by: "its guest" | "a guest of another" | null, change: string): Promise<unknown> => {
		const id = await request(await world.yacht());
		const client = await world.pool.connect();
		await client.query("BEGIN");
		const named = by === "its guest" ? id : randomUUID();
		if (by) await client.query("SELECT set_config('harborsmith.by_guest', $1, true)", [named]);
		await client.query(`UPDATE bookings SET status = 'cancelled', ${change} WHERE id = $1`, [id]);
		await client.query("COMMIT");
		client.release();
		const { payload } = await world.one<{ payload: { by_guest: boolean } }>(
			"SELECT payload FROM outbox WHERE topic = 'booking.cancelled' AND payload->>'booking' = $1",
			[id],
		);
		return payload.by_guest;
	};
	const staff = "changed_by = (SELECT id FROM directus_users WHERE email LIKE 'staff@%')";
	expect(await told("its guest", "refund_choice = 'terms', date_updated = now()")).toBe(true);
	expect(await told("its guest", `${staff}, refund_choice = 'terms'`)).toBe(true);
	expect(await told("a guest of another", `${staff}, refund_choice = 'terms'`)).toBe(false);
	expect(await told(null, `changed_by = '${systemUserId}', refund_choice = 'all', date_updated = now()`)).toBe(false);
	expect(await told(null, `changed_by = '${systemUserId}', refund_choice = 'terms'`)).toBe(false);
	expect(await told(null, `${staff}, refund_choice = 'terms'`)).toBe(false);
});
