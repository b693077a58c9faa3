import { randomUUID } from "node:crypto";
import { statusWords } from "@harborsmith/contract/words";
import { type BookingStatus, bookingMoves, bookingStatuses, canMove, isOver, moveOpensMin } from "@harborsmith/domain";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refusal } from "../../../../tests/support/world/refusal.ts";
import { at, createWorld, dawn, type World } from "../../../../tests/support/world/world.ts";

let world: World;
beforeAll(async () => {
	world = await createWorld();
});
afterAll(() => world.close());

const imported = async (yacht: string, status: string, from: number): Promise<string> => {
	const client = await world.pool.connect();
	try {
		await client.query("BEGIN");
		await client.query("SET LOCAL harborsmith.import = 'on'");
		const id = await world.book(yacht, from, from + 2, { status }, client);
		await client.query("COMMIT");
		return id;
	} finally {
		client.release();
	}
};

/** Hours from the world's dawn to so many minutes from now. */
const inMinutes = (minutes: number): number => (Date.now() + minutes * 60_000 - dawn) / 3_600_000;

const set = (id: string, status: string) =>
	world.pool.query("UPDATE bookings SET status = $2 WHERE id = $1", [id, status]);

test("of all pairs of statuses exactly the domain's moves are accepted", async () => {
	const yacht = await world.yacht();
	let hour = 0;
	for (const from of bookingStatuses) {
		for (const to of bookingStatuses) {
			hour += 4;
			const isOfToday = canMove(from, to) && to in moveOpensMin;
			const id = await (isOfToday ? imported(await world.yacht(), from, inMinutes(-90)) : imported(yacht, from, hour));
			if (from === to || canMove(from, to)) {
				await set(id, to);
				continue;
			}
			const { code, sentence, details } = await refusal(set(id, to));
			expect(code, `${from} to ${to}`).toBe("HS002");
			expect(sentence).toContain(`cannot become ${statusWords(to, "en-US").said}`);
			expect(details).toEqual({ refusal: "move_not_allowed", from, to, allowed: [...bookingMoves[from]].sort() });
		}
	}
});

test.each(Object.entries(moveOpensMin))(
	"nobody makes a charter %s before its time (%i min)",
	async (status, opens_min) => {
		const book = async (minutes: number): Promise<string> => {
			const start = inMinutes(minutes - opens_min);
			const change_reason = "Entered for this test.";
			return world.book(await world.yacht(), start, start + 2, { status: "confirmed", change_reason });
		};
		const early = await book(5);
		const { code, sentence, details } = await refusal(set(early, status));
		expect(code).toBe("HS002");
		expect(sentence).toMatch(
			new RegExp(
				`^This booking can become ${statusWords(status as BookingStatus, "en-US").said} from .+ on, not sooner\\.$`,
			),
		);
		expect(details).toMatchObject({ refusal: "move_too_early", to: status, timezone: "America/Los_Angeles" });
		const { starts_at } = await world.one<{ starts_at: Date }>("SELECT starts_at FROM bookings WHERE id = $1", [early]);
		expect(new Date(String(details.opens_at)).getTime()).toBe(starts_at.getTime() + opens_min * 60_000);
		await set(await book(-5), status);
	},
);

test("what is over, by the domain's word, keeps its yacht, time, kind, guests and code, and nothing else does", async () => {
	for (const status of bookingStatuses) {
		const id = await imported(await world.yacht(), status, 1);
		const code = `OVER-${randomUUID().slice(0, 8).toUpperCase()}`;
		const changes = {
			yacht: await world.yacht(),
			starts_at: at(1.5),
			ends_at: at(2.5),
			charter_type: "bareboat",
			guests: 3,
			promo_code: await world.insert("promo_codes", { code, percent_bps: 1000 }),
		};
		for (const [column, value] of Object.entries(changes)) {
			const change = () => world.pool.query(`UPDATE bookings SET ${column} = $2 WHERE id = $1`, [id, value]);
			if (!isOver(status)) {
				await change();
				continue;
			}
			const { code, sentence, details } = await refusal(change());
			expect([code, details], `${column} of ${status}`).toEqual(["HS002", { refusal: "charter_is_over", status }]);
			expect(sentence).toMatch(/^This booking is .+ stay as they are\.$/);
		}
		if (!isOver(status)) continue;
		const late = "internal_notes = 'Left a scarf.', special_requests = 'None', guests = guests, starts_at = starts_at";
		await world.pool.query(`UPDATE bookings SET ${late} WHERE id = $1`, [id]);
		await world.pool.query("UPDATE bookings SET contact = $2 WHERE id = $1", [
			id,
			{ first_name: "Mary", email: "mary@example.com" },
		]);
	}
});

test("what ends a charter ends it as it was, by the domain's word", async () => {
	for (const status of bookingStatuses.filter(isOver)) {
		const from = bookingStatuses.find((before) => canMove(before, status)) ?? "pending";
		const id = await imported(await world.yacht(), from, inMinutes(-90));
		const changes = { yacht: await world.yacht(), starts_at: at(1.5), charter_type: "bareboat", guests: 5 };
		for (const [column, value] of Object.entries(changes)) {
			const set = `status = $3, ${column} = $2`;
			const { code, details } = await refusal(
				world.pool.query(`UPDATE bookings SET ${set} WHERE id = $1`, [id, value, status]),
			);
			expect([code, details], `${column} of ${status}`).toEqual(["HS002", { refusal: "charter_is_over", status }]);
		}
		await set(id, status);
	}
});

test("a charter that has run out does not come back elsewhere in one stroke", async () => {
	const id = await imported(await world.yacht(), "expired", 1);
	const back = world.pool.query("UPDATE bookings SET status = 'confirmed', starts_at = $2 WHERE id = $1", [id, at(2)]);
	expect((await refusal(back)).details).toEqual({ refusal: "charter_is_over", status: "expired" });
});

test("a new booking starts as requested, pending or confirmed", async () => {
	const yacht = await world.yacht();
	for (const status of ["in_progress", "completed", "expired", "cancelled", "no_show", "sunk"]) {
		expect((await refusal(world.book(yacht, 1, 2, { status }))).code).toBe("HS002");
	}
	await world.book(yacht, 1, 2, { status: "confirmed" });
});

test("each move leaves one history row and one message, staying leaves none", async () => {
	const booking = await world.book(await world.yacht(), inMinutes(60), inMinutes(120));
	await world.pool.query(
		"UPDATE bookings SET status = 'confirmed', change_reason = 'Paid at the desk.' WHERE id = $1",
		[booking],
	);
	await set(booking, "confirmed");
	await set(booking, "in_progress");
	const events = await world.pool.query(
		"SELECT from_status, to_status, reason FROM booking_events WHERE booking = $1 ORDER BY at",
		[booking],
	);
	expect(events.rows).toEqual([
		{ from_status: null, to_status: "pending", reason: null },
		{ from_status: "pending", to_status: "confirmed", reason: "Paid at the desk." },
		{ from_status: "confirmed", to_status: "in_progress", reason: null },
	]);
	const sent = await world.pool.query(
		"SELECT topic, payload->>'from' AS from FROM outbox WHERE payload->>'booking' = $1 ORDER BY id",
		[booking],
	);
	expect(sent.rows).toEqual([
		{ topic: "booking.pending", from: null },
		{ topic: "booking.confirmed", from: "pending" },
		{ topic: "booking.in_progress", from: "confirmed" },
	]);
	const row = await world.one(
		"SELECT change_reason, confirmed_at, checked_in_at, checked_out_at FROM bookings WHERE id = $1",
		[booking],
	);
	expect(row).toMatchObject({
		change_reason: null,
		confirmed_at: expect.any(Date),
		checked_in_at: expect.any(Date),
		checked_out_at: null,
	});
});

test("who comes aboard, has left or never came is a message to other programs, with the move and no contact", async () => {
	const sent = async (booking: string) => {
		const { rows } = await world.pool.query<{ topic: string; payload: object }>(
			"SELECT topic, payload FROM outbox WHERE payload ->> 'booking' = $1 ORDER BY id",
			[booking],
		);
		return rows.slice(-1).map(({ topic, payload }) => [topic, payload]);
	};
	const begun = async (): Promise<string> => {
		const [start, end] = [inMinutes(-90), inMinutes(-30)];
		const id = await world.book(await world.yacht(), start, end, { change_reason: "Entered for this test." });
		await set(id, "confirmed");
		return id;
	};
	const booking = await begun();
	const { number } = await world.one<{ number: string }>("SELECT number FROM bookings WHERE id = $1", [booking]);
	for (const [from, to] of [
		["confirmed", "in_progress"],
		["in_progress", "completed"],
	] as const) {
		await set(booking, to);
		expect(await sent(booking)).toEqual([[`booking.${to}`, expect.objectContaining({ booking, number, from, to })]]);
	}
	const missed = await begun();
	await set(missed, "no_show");
	const [[topic, payload] = []] = await sent(missed);
	expect(topic).toBe("booking.no_show");
	expect(payload).toMatchObject({ booking: missed, from: "confirmed", to: "no_show" });
});

test("history names the person who acted, and the system when nobody did", async () => {
	const users = await world.pool.query("SELECT id FROM directus_users LIMIT 1");
	const [{ id: user }] = users.rows;
	const booking = await world.book(await world.yacht(), 1, 2, { changed_by: user });
	await set(booking, "confirmed");
	await world.pool.query(
		"UPDATE bookings SET status = 'cancelled', changed_by = $2, date_updated = now() WHERE id = $1",
		[booking, user],
	);
	const { rows } = await world.pool.query("SELECT actor FROM booking_events WHERE booking = $1 ORDER BY at", [booking]);
	expect(rows.map(({ actor }) => actor)).toEqual([user, null, user]);
});

test("an account that has acted can be deleted: the history stays, without its name", async () => {
	const email = `former-${randomUUID()}@example.com`;
	const { id: user } = await world.one<{ id: string }>(
		"INSERT INTO directus_users (id, email, status) VALUES (gen_random_uuid(), $1, 'active') RETURNING id",
		[email],
	);
	const booking = await world.book(await world.yacht(), 1, 2, { changed_by: user });
	await world.pool.query(
		"UPDATE bookings SET status = 'confirmed', guests = 3, changed_by = $2, date_updated = now() WHERE id = $1",
		[booking, user],
	);
	await world.pool.query(
		"UPDATE bookings SET legal_override_reason = 'The harbour master agreed.', changed_by = $2, date_updated = now() WHERE id = $1",
		[booking, user],
	);
	const liftedBy = () => world.one("SELECT legal_override_by AS by FROM bookings WHERE id = $1", [booking]);
	expect(await liftedBy()).toEqual({ by: user });
	await world.pool.query("UPDATE bookings SET legal_override_by = NULL WHERE id = $1", [booking]);
	expect(await liftedBy()).toEqual({ by: user });
	const history = () =>
		world.pool.query("SELECT code, params, to_status, actor FROM booking_events WHERE booking = $1 ORDER BY at", [
			booking,
		]);
	const { rows: before } = await history();
	expect(before.some(({ params }) => params !== null)).toBe(true);
	const deleted = await world.stack.api(`/users/${user}`, { method: "DELETE" });
	expect(deleted.status).toBe(204);
	expect((await history()).rows).toEqual(before.map((row) => ({ ...row, actor: null })));
	expect(await liftedBy()).toEqual({ by: null });
});

test("the calendar sequence rises with every change after confirmation and never falls", async () => {
	const booking = await world.book(await world.yacht(), 1, 2);
	const sequence = async () =>
		(await world.one<{ calendar_sequence: number }>("SELECT calendar_sequence FROM bookings WHERE id = $1", [booking]))
			.calendar_sequence;
	await set(booking, "confirmed");
	expect(await sequence()).toBe(0);
	await world.pool.query("UPDATE bookings SET ends_at = $2 WHERE id = $1", [booking, at(3)]);
	expect(await sequence()).toBe(1);
	await world.pool.query("UPDATE bookings SET internal_notes = 'x' WHERE id = $1", [booking]);
	expect(await sequence()).toBe(1);
	await set(booking, "cancelled");
	expect(await sequence()).toBe(2);
	await world.pool.query("UPDATE bookings SET calendar_sequence = 0 WHERE id = $1", [booking]);
	expect(await sequence()).toBeGreaterThanOrEqual(2);
});

test("importing the past writes history at its own time and sends nothing", async () => {
	const yacht = await world.yacht();
	const client = await world.pool.connect();
	await client.query("BEGIN");
	await client.query(
		"SELECT set_config('harborsmith.import', 'on', true), set_config('harborsmith.clock', '2031-01-02T03:04:05Z', true)",
	);
	const booking = await world.book(yacht, 1, 2, { status: "completed" }, client);
	await client.query("COMMIT");
	client.release();
	const event = await world.one<{ at: Date }>("SELECT at FROM booking_events WHERE booking = $1", [booking]);
	expect(event.at.toISOString()).toBe("2031-01-02T03:04:05.000Z");
	const { count } = await world.one<{ count: string }>("SELECT count(*) FROM outbox WHERE payload->>'booking' = $1", [
		booking,
	]);
	expect(count).toBe("0");
});

test("a booking without a number gets one that cannot be guessed, and the yacht's own dates", async () => {
	const booking = await world.book(await world.yacht(), 16, 18);
	const row = await world.one("SELECT number, starts_on::text, starts_local FROM bookings WHERE id = $1", [booking]);
	expect(row).toMatchObject({ starts_on: "2033-06-15", starts_local: "2033-06-15 00:00" });
	expect(row.number).toMatch(/^HS-[0-9A-HJKMNP-TV-Z]{8}$/);
});

test("the clock at the yacht follows the charter's time, and is not typed", async () => {
	const booking = await world.book(await world.yacht(), 16, 18);
	const issue = "The clock at the yacht follows the start and the end of the charter. Change these instead.";
	for (const [field, value] of [
		["starts_local", "'2033-06-15 10:00'"],
		["ends_local", "NULL"],
		["starts_on", "'2033-06-16'"],
	]) {
		const typed = world.pool.query(`UPDATE bookings SET ${field} = ${value} WHERE id = $1`, [booking]);
		expect((await refusal(typed)).details).toMatchObject({ details: [{ field, issue }] });
	}
	const asItIs = "starts_local = starts_local, ends_on = ends_on, ends_at = ends_at + interval '1 hour'";
	await world.pool.query(`UPDATE bookings SET ${asItIs} WHERE id = $1`, [booking]);
	const row = await world.one("SELECT starts_local, ends_local FROM bookings WHERE id = $1", [booking]);
	expect(row).toEqual({ starts_local: "2033-06-15 00:00", ends_local: "2033-06-15 03:00" });
});

test("the history is told in the order in which it was written, though one change had begun long before another", async () => {
	const booking = await world.book(await world.yacht(), 16, 18, { status: "pending" });
	const slow = await world.pool.connect();
	await slow.query("BEGIN");
	await slow.query("SELECT set_config('harborsmith.clock', (now() - interval '10 minutes')::text, true)");
	await world.pool.query("UPDATE bookings SET status = 'confirmed' WHERE id = $1", [booking]);
	await slow.query("UPDATE bookings SET status = 'cancelled' WHERE id = $1", [booking]);
	await slow.query("COMMIT");
	slow.release();
	const { rows } = await world.pool.query("SELECT to_status FROM booking_events WHERE booking = $1 ORDER BY at", [
		booking,
	]);
	expect(rows.map(({ to_status }) => to_status)).toEqual(["pending", "confirmed", "cancelled"]);
	const at = await world.one<Record<string, Date>>("SELECT confirmed_at, cancelled_at FROM bookings WHERE id = $1", [
		booking,
	]);
	expect(Number(at.cancelled_at)).toBeGreaterThanOrEqual(Number(at.confirmed_at));
});

test("an end that moves by the hour that the clocks repeat is in the history", async () => {
	const booking = await world.book(await world.yacht(), 16, 18);
	const end = (at: string) =>
		world.pool.query("UPDATE bookings SET ends_at = $2, change_reason = 'Later.' WHERE id = $1", [booking, at]);
	await world.pool.query(
		"UPDATE bookings SET starts_at = '2033-11-05T20:00-07:00', ends_at = '2033-11-06T01:30-07:00' WHERE id = $1",
		[booking],
	);
	await end("2033-11-06T01:30-08:00");
	const { rows } = await world.pool.query(
		"SELECT code, params FROM booking_events WHERE booking = $1 ORDER BY at DESC LIMIT 1",
		[booking],
	);
	expect(rows).toEqual([{ code: "moved", params: { ends_was: "2033-11-06 01:30", ends_is: "2033-11-06 01:30" } }]);
});
