import { randomUUID } from "node:crypto";
import { type DeskOutcome, type DeskUseCase, deskAnswer } from "@harborsmith/contract/desk";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tokenOf } from "../../../../tests/support/token-of.ts";
import { until } from "../../../../tests/support/until.ts";
import { type Desk, openDesk } from "../../../../tests/support/world/phone-bookings.ts";
import { at } from "../../../../tests/support/world/world.ts";

let desk: Desk;
beforeAll(async () => {
	desk = await openDesk();
});
afterAll(() => desk.world.close());

type Body = Record<string, unknown>;
const post = async (id: string, useCase: string, body: Body = {}, { token = desk.staff, key = randomUUID() } = {}) =>
	desk.world.stack.api(`/desk/bookings/${id}/${useCase}`, {
		method: "POST",
		token,
		body: JSON.stringify(body),
		headers: { "Idempotency-Key": key },
	});
const outcome = async (id: string, useCase: string, body: Body = {}): Promise<DeskOutcome> => {
	const answer = await post(id, useCase, body);
	expect(answer.status, JSON.stringify(answer.body)).toBe(200);
	return deskAnswer.parse(answer.body).data;
};

/** All that a preview must leave as it was. */
const stored = async (id: string) => {
	const [row] = await desk.world.stack.sql(
		`select to_jsonb(b) as booking,
			(select jsonb_agg(to_jsonb(l) order by l.id) from booking_lines l where l.booking = b.id) as lines,
			(select jsonb_agg(to_jsonb(p) order by p.id) from payments p where p.booking = b.id) as payments,
			(select jsonb_agg(to_jsonb(e) order by e.id) from booking_events e where e.booking = b.id) as events,
			(select jsonb_agg(to_jsonb(k) order by k.id) from blocks k where k.booking = b.id) as blocks,
			(select count(*)::int from outbox o where o.aggregate = 'booking:' || b.id) as messages,
			(select count(*)::int from directus_revisions r where r.collection = 'bookings' and r.item = b.id::text) as revisions
		from bookings b where b.id = $1`,
		[id],
	);
	return row;
};

const hour = 3_600_000;
const soon = (hours: number): string => new Date(Date.now() + hours * hour).toISOString();

/** A charter of $900 in a status, with so much of it paid in cash. */
const charter = async (status: string, { paid = 0, starts = 0 }: { paid?: number; starts?: number } = {}) => {
	const { world } = desk;
	const sql = (text: string) => world.stack.sql(text, [id]);
	const first = status === "requested" ? "requested" : "pending";
	const times =
		starts === 0
			? {}
			: { starts_at: soon(starts), ends_at: soon(starts + 4), change_reason: "Written down after the fact." };
	const id = await world.book(await world.yacht(), 1, 5, { costs: 90_000, status: first, ...times });
	if (paid > 0)
		await world.insert("payments", {
			booking: id,
			kind: "external",
			status: "succeeded",
			amount_cents: paid,
			currency: "USD",
			provider: "cash",
		});
	if (status === "confirmed" || status === "in_progress")
		await sql("update bookings set status = 'confirmed' where id = $1 and status <> 'confirmed'");
	if (status === "in_progress") await sql("update bookings set status = 'in_progress' where id = $1");
	return id;
};

describe("a use case at the desk", () => {
	it.each<[DeskUseCase, string, Body, { paid?: number; starts?: number }?]>([
		["approve", "requested", {}],
		["decline", "requested", { reason: "The yacht is being painted." }],
		["confirm", "pending", {}],
		["move", "confirmed", { starts_at: at(30), price: "agreed" }],
		["move", "pending", { starts_at: at(30), ends_at: at(36) }],
		["change", "confirmed", { guests: 3, price: "agreed" }],
		["change", "pending", { special_requests: "A cake." }],
		["cancel", "confirmed", { reason: "Engine trouble." }, { paid: 90_000 }],
		["cancel", "confirmed", { refund: "amount", refund_cents: 30_000 }, { paid: 90_000 }],
		["cancel", "pending", { refund: "none" }],
		["check_in", "confirmed", {}, { starts: 2 }],
		["check_out", "in_progress", {}, { starts: 2 }],
		["no_show", "confirmed", {}, { starts: -2, paid: 90_000 }],
	])(
		"%s of a %s charter (%o) is done as its preview said, and the preview did nothing",
		async (name, status, body, how) => {
			const id = await charter(status, how);
			const path = name.replaceAll("_", "-");
			const before = await stored(id);
			const previewed = await outcome(id, path, { ...body, preview: true });
			expect(await stored(id)).toEqual(before);
			const done = await outcome(id, path, body);
			const timeless = ({ effects, ...rest }: DeskOutcome) => ({ ...rest, effects: effects.map(({ code }) => code) });
			expect({ ...timeless(done), preview: true }).toEqual(timeless(previewed));
			expect(await stored(id)).not.toEqual(before);
		},
	);

	it("says what goes back and who is written to, and gives that back", async () => {
		const id = await charter("confirmed", { paid: 90_000 });
		const said = await outcome(id, "cancel", { preview: true });
		expect(said).toMatchObject({ status: "cancelled", refund_cents: 90_000, due_cents: 0 });
		const letters = said.effects.filter(({ code }) => code === "letter").map(({ params }) => params);
		expect(said.effects.filter(({ code }) => code !== "letter")).toEqual([
			{ code: "status", params: { from: "confirmed", to: "cancelled" } },
			{ code: "refund_by_hand", params: { amount_cents: 90_000, currency: "USD" } },
		]);
		expect(letters).toHaveLength(2);
		expect(letters).toEqual(expect.arrayContaining([{ topic: "booking.cancelled" }, { topic: "payment.refund_due" }]));
		const answer = await post(id, "cancel", { refund: "all", refund_cents: 10_000 });
		expect(answer).toMatchObject({ status: 409, body: { errors: [{ extensions: { refund_cents: 90_000 } }] } });
		expect((await outcome(id, "cancel", { refund_cents: 90_000 })).refund_cents).toBe(90_000);
	});

	it("is done at the total that was shown, or not at all", async () => {
		const id = await charter("confirmed");
		const { lines_after } = await outcome(id, "change", { guests: 3, price: "agreed", preview: true });
		expect(lines_after.reduce((sum, { amount_cents }) => sum + amount_cents, 0)).toBe(90_000);
		await desk.world.stack.sql("update booking_lines set amount_cents = 80000 where booking = $1", [id]);
		const before = await stored(id);
		const answer = await post(id, "change", { guests: 3, price: "agreed", total_cents: 90_000 });
		const extensions = { refusal: "total_other_than_shown", total_cents: 80_000, shown_cents: 90_000 };
		expect(answer).toMatchObject({ status: 409, body: { errors: [{ extensions }] } });
		expect(await stored(id)).toEqual(before);
		await outcome(id, "change", { guests: 3, price: "agreed", total_cents: 80_000 });
	});

	it("says what is paid too much where the rules make a charter cheaper, and the office hears of it once", async () => {
		const id = await charter("confirmed", { paid: 90_000 });
		await desk.world.stack.sql(
			"update rates set amount_cents = 50000 where yacht = (select yacht from bookings where id = $1)",
			[id],
		);
		const wish = { price: "rules", starts_at: at(30) };
		const previewed = await outcome(id, "move", { ...wish, preview: true });
		const said = (all: DeskOutcome) => all.effects.find(({ code }) => code === "overpaid")?.params;
		const amount_cents = -previewed.difference_cents;
		expect(said(previewed)).toEqual({ amount_cents, currency: "USD" });
		expect(amount_cents).toBeGreaterThan(0);
		expect(said(await outcome(id, "move", wish))).toEqual({ amount_cents, currency: "USD" });
		const attentions = await desk.world.stack.sql(
			"select 1 from outbox where topic = 'staff.attention' and payload ->> 'booking' = $1 and payload ->> 'code' = 'paid_too_much'",
			[id],
		);
		expect(attentions).toHaveLength(1);
	});

	it("promises no letter where nobody is written to: a hold that was neither paid nor asked for", async () => {
		const codes = async (id: string) =>
			(await outcome(id, "cancel", { preview: true })).effects.map(({ code }) => code);
		expect(await codes(await charter("pending"))).toEqual(["status"]);
		expect(await codes(await charter("confirmed"))).toContain("letter");
	});

	it("keeps the length of a charter whose start moves, whole days by the wall clock", async () => {
		const { world } = desk;
		const id = await world.book(await world.yacht(), 1, 25, { costs: 90_000 });
		await outcome(id, "move", { starts_at: "2033-11-05T09:00", price: "agreed" });
		const [row] = await world.stack.sql("select starts_local, ends_local from bookings where id = $1", [id]);
		expect(row).toEqual({ starts_local: "2033-11-05 09:00", ends_local: "2033-11-06 09:00" });
	});

	it("is refused out of turn, with what can be done instead", async () => {
		const id = await charter("requested");
		const answer = await post(id, "check-in");
		expect(answer.status).toBe(409);
		expect(answer.body).toMatchObject({
			errors: [
				{
					extensions: { code: "INVALID_STATE", status: "requested", allowed: ["approve", "decline", "move", "change"] },
				},
			],
		});
	});

	it("is refused whole when the time is taken, previewed or done", async () => {
		const { world } = desk;
		const yacht = await world.yacht();
		await world.book(yacht, 20, 24, { status: "confirmed" });
		const id = await world.book(yacht, 1, 5, { costs: 90_000, status: "confirmed" });
		const before = await stored(id);
		for (const preview of [true, false]) {
			const answer = await post(id, "move", { starts_at: at(21), price: "agreed", preview });
			expect(answer).toMatchObject({ status: 409, body: { errors: [{ extensions: { code: "SLOT_TAKEN" } }] } });
		}
		expect(await stored(id)).toEqual(before);
	});

	it("happens once, whoever presses how often: the same key is answered again, another is out of turn", async () => {
		const id = await charter("confirmed", { paid: 90_000 });
		const key = randomUUID();
		const same = await Promise.all([1, 2, 3].map(() => post(id, "cancel", {}, { key })));
		const again = await post(id, "cancel", {}, { key });
		expect(again.status).toBe(200);
		for (const answer of same) expect([200, 409]).toContain(answer.status);
		const others = await Promise.all([1, 2, 3].map(() => post(id, "cancel")));
		for (const answer of others)
			expect(answer).toMatchObject({ status: 409, body: { errors: [{ extensions: { code: "INVALID_STATE" } }] } });
		const orders = await desk.world.stack.sql(
			"select 1 from payments where booking = $1 and kind = 'refund' and status = 'pending'",
			[id],
		);
		expect(orders).toHaveLength(1);
	});

	it("a change says what is agreed otherwise, whatever its price, and that nobody is mailed", async () => {
		const id = await charter("confirmed", { paid: 90_000 });
		const before = await stored(id);
		const change = { guests: 3, price: "agreed", contact: { first_name: "Ana", email: "ana@example.com" } };
		const { effects, difference_cents } = await outcome(id, "change", { ...change, preview: true });
		expect(effects).toEqual([
			{ code: "changed", params: { guests_was: 2, guests_is: 3, contact: expect.arrayContaining(["email"]) } },
		]);
		expect(difference_cents).toBe(0);
		expect(await stored(id)).toEqual(before);
		expect((await outcome(id, "change", change)).effects).toEqual(effects);
	});

	it("a telephone in another form than the one that is kept is no reason to refuse what changes beside it", async () => {
		const id = await charter("confirmed");
		const contact = { first_name: "Ana", email: "ana@example.com", phone: "+13055550100" };
		await outcome(id, "change", { contact });
		const { effects } = await outcome(id, "change", { contact: { ...contact, phone: "(305) 555-0100" }, guests: 3 });
		expect(effects[0]?.params).toMatchObject({ guests_is: 3 });
	});

	it("names who did it in the history", async () => {
		const id = await charter("confirmed");
		await outcome(id, "cancel", { reason: "Engine trouble." });
		const [event] = await desk.world.stack.sql<{ email: string; reason: string }>(
			`select u.email, e.reason from booking_events e join directus_users u on u.id = e.actor
			where e.booking = $1 and e.to_status = 'cancelled' and e.from_status = 'confirmed'`,
			[id],
		);
		expect(event).toEqual({ email: expect.stringMatching(/^staff@/), reason: "Engine trouble." });
	});
});

describe("whoever watches bookings in Directus", () => {
	it("hears of what the desk has done once, and of a preview never", async () => {
		const id = await charter("confirmed");
		const socket = new WebSocket(`${desk.world.stack.directus.url.replace(/^http/, "ws")}/websocket`);
		const heard: string[] = [];
		const watching = new Promise<void>((resolve) => {
			socket.addEventListener("open", () =>
				socket.send(JSON.stringify({ type: "auth", access_token: desk.world.stack.directus.admin_token })),
			);
			socket.addEventListener("message", ({ data }) => {
				const { type, event } = JSON.parse(String(data)) as { type: string; event?: string };
				if (type === "ping") socket.send(JSON.stringify({ type: "pong" }));
				if (type === "auth")
					socket.send(
						JSON.stringify({
							type: "subscribe",
							collection: "bookings",
							query: { fields: ["id"], filter: { id: { _eq: id } } },
						}),
					);
				if (event === "init") resolve();
				if (event === "update") heard.push(event);
			});
		});
		await watching;
		await outcome(id, "cancel", { preview: true });
		expect(heard).toEqual([]);
		await outcome(id, "cancel");
		await until(
			async () => heard.length,
			(count) => count > 0,
			{ seconds: 20, what: "word of the cancellation" },
		);
		expect(heard).toEqual(["update"]);
		socket.close();
	});
});

describe("the desk", () => {
	const useCases = ["approve", "decline", "confirm", "move", "change", "cancel", "check-in", "check-out", "no-show"];

	it.each(["customer", "owner", "captain", "crew", "marketer", "compliance"])("is closed to %s", async (role) => {
		const id = await charter("confirmed");
		const before = await stored(id);
		const token = await tokenOf(desk.world.stack, role);
		for (const useCase of useCases) {
			for (const preview of [true, false]) {
				const answer = await post(id, useCase, { preview }, { token });
				expect(answer).toMatchObject({ status: 403, body: { errors: [{ extensions: { code: "FORBIDDEN" } }] } });
			}
		}
		expect(await stored(id)).toEqual(before);
	});

	it("is closed to nobody in particular, and knows its addresses and fields", async () => {
		const { stack } = desk.world;
		const id = await charter("confirmed");
		const call = (path: string, init: RequestInit & { token?: string | null }) =>
			stack.api(`/desk/bookings/${path}`, init);
		expect((await call(`${id}/cancel`, { method: "POST", token: null, body: "{}" })).status).toBe(401);
		expect((await call(`${id}/cancel`, { method: "GET", token: desk.staff })).status).toBe(405);
		expect((await post(id, "sink")).status).toBe(404);
		expect((await post(randomUUID(), "cancel")).status).toBe(404);
		expect((await post("HS-ZZZZZZZZ", "cancel")).status).toBe(404);
		for (const body of [{ status: "confirmed" }, { refund: "half" }, { preview: "yes" }, [1]])
			expect((await post(id, "cancel", Object(body))).status).toBe(400);
		expect((await post(id, "move", {})).status).toBe(400);
		expect((await post(id, "change", {})).status).toBe(400);
	});
});

it("says what is in the way of a move, as the form of the booking does", async () => {
	const id = await charter("confirmed");
	const { world } = desk;
	const { yacht } = await world.one<{ yacht: string }>("SELECT yacht FROM bookings WHERE id = $1", [id]);
	const other = await world.book(yacht, 30, 34, { costs: 90_000 });
	const { number } = await world.one<{ number: string }>("SELECT number FROM bookings WHERE id = $1", [other]);
	for (const preview of [true, false]) {
		const { status, body } = await post(id, "move", { starts_at: at(31), preview });
		expect(status).toBe(409);
		expect(body).toMatchObject({ errors: [{ extensions: { code: "SLOT_TAKEN", in_the_way: [{ number }] } }] });
		expect(JSON.stringify(body)).toContain(`In the way: ${number}`);
	}
});

it("says what the guest of an approved request is asked for first", async () => {
	const id = await charter("requested");
	await desk.world.pool.query("UPDATE bookings SET due_now_cents = 20000 WHERE id = $1", [id]);
	const { effects } = await outcome(id, "approve", { preview: true });
	expect(effects).toContainEqual({ code: "due_now", params: { amount_cents: 20_000, currency: "USD" } });
});
