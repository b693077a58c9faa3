import type { HistoryRow } from "@harborsmith/contract/words";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inEnglish } from "../../../../tests/support/in-english.ts";
import { tokenOf } from "../../../../tests/support/token-of.ts";
import { doors } from "../../../../tests/support/world/doors.ts";
import { answeredRefusal, refusal } from "../../../../tests/support/world/refusal.ts";
import { at, createWorld, type World } from "../../../../tests/support/world/world.ts";

const said = "Known troublemaker, keep an eye on him.";
let world: World;
let customer: string;
const tokens: Record<string, string> = {};
beforeAll(async () => {
	world = await createWorld();
	for (const role of ["staff", "manager", "captain", "compliance", "customer"])
		tokens[role] = await tokenOf(world.stack, role);
	({ customer } = await world.one<{ customer: string }>(
		`SELECT c.id AS customer FROM customers c JOIN directus_users u ON u.id = c."user" WHERE u.email LIKE 'customer@%'`,
	));
});
afterAll(() => world.close());

const booked = async (values: Record<string, unknown> = {}) =>
	world.book(await world.yacht(), 1, 3, { status: "confirmed", customer, ...values });
const patch = (id: string, role: string, fields: object) =>
	world.stack.api(`/items/bookings/${id}`, {
		method: "PATCH",
		token: tokens[role] ?? null,
		body: JSON.stringify(fields),
	});
const history = async (id: string) => {
	const { rows } = await world.pool.query<HistoryRow & { who: string | null; to_status: string }>(
		`SELECT split_part(u.email, '@', 1) AS who, e.to_status, e.code, e.params, e.reason FROM booking_events e
		LEFT JOIN directus_users u ON u.id = e.actor WHERE e.booking = $1 AND e.from_status IS NOT NULL ORDER BY e.at`,
		[id],
	);
	return rows.map(({ who, to_status, ...said }) => ({ who, to_status, reason: inEnglish(said) || null }));
};
const reasons = (id: string) =>
	world.one("SELECT change_reason, cancellation_reason FROM bookings WHERE id = $1", [id]);

test("what somebody wrote about one change is never the reason of a later one, under another person's name", async () => {
	const id = await booked();
	expect((await patch(id, "staff", { internal_notes: "Called.", change_reason: said })).status).toBe(200);
	expect(await reasons(id)).toEqual({ change_reason: null, cancellation_reason: null });
	expect((await patch(id, "manager", { status: "cancelled" })).status).toBe(200);
	expect(await history(id)).toEqual([
		{ who: "staff", to_status: "confirmed", reason: said },
		{ who: "manager", to_status: "cancelled", reason: null },
	]);
	expect(await reasons(id)).toEqual({ change_reason: null, cancellation_reason: null });
	const read = await world.stack.api(`/items/bookings/${id}?fields=status,cancellation_reason`, {
		token: tokens.customer ?? null,
	});
	expect(read.body).toEqual({ data: { status: "cancelled", cancellation_reason: null } });
});

test("compliance leaves its reasons in the history, and none for the next", async () => {
	const id = await booked();
	expect((await patch(id, "compliance", { change_reason: "Papers seen." })).status).toBe(200);
	expect((await patch(id, "manager", { status: "cancelled" })).status).toBe(200);
	expect((await history(id)).map(({ who, reason }) => [who, reason])).toEqual([
		["compliance", "Papers seen."],
		["manager", null],
	]);
	expect(await reasons(id)).toEqual({ change_reason: null, cancellation_reason: null });
});

test("the reason of a change of lines stands in the history, once and under its writer's name", async () => {
	const id = await booked({ costs: 20_000 });
	const fee = (label: string) => ({ kind: "fee", label, amount_cents: 500 });
	const lines = { create: [fee("Ice"), fee("Towels")], update: [], delete: [] };
	expect((await patch(id, "staff", { lines, change_reason: said })).status).toBe(200);
	const events = await history(id);
	expect(events).toHaveLength(2);
	expect(events).toContainEqual({ who: "staff", to_status: "confirmed", reason: said });
	const price = expect.stringMatching(/^Price lines changed by hand: /);
	expect(events).toContainEqual({ who: "staff", to_status: "confirmed", reason: price });
});

test.each(Object.keys(doors))("a reason that came by %s stays with its change", async (name) => {
	const id = await booked();
	const fields = { internal_notes: "x", change_reason: said };
	const answer = await doors[name]?.(world.stack, { collection: "bookings", id, fields });
	expect(answer?.status).toBe(200);
	await world.pool.query("UPDATE bookings SET status = 'cancelled' WHERE id = $1", [id]);
	expect((await history(id)).map(({ reason }) => reason)).toEqual([said, null]);
	expect(await reasons(id)).toEqual({ change_reason: null, cancellation_reason: null });
});

test("a reason that stands in the row already is nobody's: not of a move, a new link or a move into the past", async () => {
	const id = await booked();
	const client = await world.pool.connect();
	await client.query("BEGIN");
	await client.query("SET LOCAL session_replication_role = replica");
	await client.query("UPDATE bookings SET change_reason = $2 WHERE id = $1", [id, said]);
	await client.query("COMMIT");
	client.release();
	const past = world.pool.query("UPDATE bookings SET starts_at = now() - interval '9 hours' WHERE id = $1", [id]);
	expect((await refusal(past)).code).toBe("HS004");
	await world.pool.query("UPDATE bookings SET renew_link = true WHERE id = $1", [id]);
	expect((await history(id)).map(({ reason }) => reason)).toEqual([
		"A new link was made; older ones no longer open the booking.",
	]);
});

test("who wrote a change is of that change too: what the system does next has no author and no reason", async () => {
	const id = await booked({ status: "pending" });
	expect((await patch(id, "staff", { internal_notes: "x", change_reason: said })).status).toBe(200);
	await world.pool.query("UPDATE bookings SET status = 'confirmed' WHERE id = $1", [id]);
	expect((await history(id)).at(-1)).toEqual({ who: null, to_status: "confirmed", reason: null });
});

test("the reason given with a cancellation is what the guest reads, and another for the guest goes before it", async () => {
	const one = await booked();
	await patch(one, "staff", { status: "cancelled", change_reason: "Storm warning." });
	expect(await reasons(one)).toEqual({ change_reason: null, cancellation_reason: "Storm warning." });
	const two = await booked();
	await patch(two, "staff", { status: "cancelled", change_reason: said, cancellation_reason: "Storm warning." });
	expect(await reasons(two)).toEqual({ change_reason: null, cancellation_reason: "Storm warning." });
	expect((await history(two)).map(({ reason }) => reason)).toEqual([said]);
	expect((await patch(two, "staff", { cancellation_reason: "Gale warning." })).status).toBe(200);
	expect((await patch(two, "staff", { internal_notes: "x", change_reason: said })).status).toBe(200);
	expect(await reasons(two)).toMatchObject({ cancellation_reason: "Gale warning." });
});

test.each(Object.keys(doors))("no reason of a cancellation is laid by for later by %s", async (name) => {
	const id = await booked();
	const fields = { cancellation_reason: said };
	const answer = await doors[name]?.(world.stack, { collection: "bookings", id, fields });
	if (!answer) throw new Error("no such door");
	expect(answeredRefusal(answer)).toMatchObject({
		code: "INVALID_INPUT",
		sentence: "The reason of a cancellation is given in the change that cancels the booking.",
	});
	expect(await reasons(id)).toEqual({ change_reason: null, cancellation_reason: null });
});

test("a new booking has no reason of a cancellation yet", async () => {
	const yacht = await world.yacht();
	const values = { cancellation_reason: said };
	expect((await refusal(world.book(yacht, 1, 3, values))).code).toBe("HS004");
	const id = await world.book(yacht, 1, 3, { change_reason: "Walked in.", starts_at: at(1) });
	expect(await reasons(id)).toEqual({ change_reason: null, cancellation_reason: null });
});
