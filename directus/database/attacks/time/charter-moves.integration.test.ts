import { afterAll, beforeAll, expect, test } from "vitest";
import { crewOf, faultsOf } from "../../../../tests/support/world/crew.ts";
import { doors } from "../../../../tests/support/world/doors.ts";
import { answeredRefusal, refusal } from "../../../../tests/support/world/refusal.ts";
import { at, createWorld, dawn, type World } from "../../../../tests/support/world/world.ts";

let world: World;
beforeAll(async () => {
	world = await createWorld();
});
afterAll(() => world.close());

type Told = { sequence: number; was: Record<string, string>; is: Record<string, string> };

const told = async (booking: string): Promise<Told[]> => {
	const { rows } = await world.pool.query<{ payload: Told }>(
		"SELECT payload FROM outbox WHERE topic = 'booking.moved' AND payload->>'booking' = $1 ORDER BY id",
		[booking],
	);
	return rows.map(({ payload }) => payload);
};
const confirmed = async (yacht: string, from: number, to: number): Promise<string> =>
	world.book(yacht, from, to, { status: "confirmed" });
const ago = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();
const instant = (text: string | undefined): string => new Date(text ?? "").toISOString();

test.each(Object.keys(doors))("a confirmed charter that moves by %s is told once, with both times", async (name) => {
	const [yacht, other] = await Promise.all([world.yacht(), world.yacht()]);
	const booking = await confirmed(yacht, 1, 3);
	const fields = { yacht: other, starts_at: at(5), ends_at: at(8) };
	const answer = await doors[name]?.(world.stack, { collection: "bookings", id: booking, fields });
	expect(answer?.status, JSON.stringify(answer?.body)).toBe(200);
	const [move, ...more] = await told(booking);
	expect(more).toEqual([]);
	expect(move?.sequence).toBe(1);
	expect([move?.was.yacht, instant(move?.was.starts_at), instant(move?.was.ends_at)]).toEqual([yacht, at(1), at(3)]);
	expect([move?.is.yacht, instant(move?.is.starts_at), instant(move?.is.ends_at)]).toEqual([other, at(5), at(8)]);
});

test("a charter moved past every application is told too, once per change", async () => {
	const booking = await confirmed(await world.yacht(), 1, 3);
	await world.pool.query("UPDATE bookings SET starts_at = $2, ends_at = $3 WHERE id = $1", [booking, at(4), at(6)]);
	await world.pool.query("UPDATE bookings SET ends_at = $2 WHERE id = $1", [booking, at(7)]);
	expect((await told(booking)).map(({ sequence }) => sequence)).toEqual([1, 2]);
});

test("nobody is written to about seconds, notes, guests, or a time that stays", async () => {
	const booking = await confirmed(await world.yacht(), 1, 3);
	await world.pool.query("UPDATE bookings SET starts_at = starts_at + interval '20 seconds' WHERE id = $1", [booking]);
	await world.pool.query(
		"UPDATE bookings SET internal_notes = 'x', guests = 3, starts_at = starts_at, ends_at = ends_at WHERE id = $1",
		[booking],
	);
	expect(await told(booking)).toEqual([]);
});

test("what nobody has been promised yet, or is off, moves in silence", async () => {
	const yacht = await world.yacht();
	const pending = await world.book(yacht, 1, 3);
	await world.pool.query("UPDATE bookings SET starts_at = $2 WHERE id = $1", [pending, at(2)]);
	const off = await confirmed(yacht, 5, 7);
	await world.pool.query("UPDATE bookings SET status = 'cancelled' WHERE id = $1", [off]);
	const client = await world.pool.connect();
	const imported = await confirmed(yacht, 10, 12);
	await client.query("BEGIN");
	await client.query("SET LOCAL harborsmith.import = 'on'");
	await client.query("UPDATE bookings SET ends_at = $2 WHERE id = $1", [imported, at(13)]);
	await client.query("COMMIT");
	client.release();
	expect(await Promise.all([pending, off, imported].map(told))).toEqual([[], [], []]);
});

const history = async (booking: string) => {
	const { rows } = await world.pool.query<{ step: string; code: string | null; reason: string | null }>(
		`SELECT from_status || ' ' || to_status AS step, code, reason FROM booking_events
		WHERE booking = $1 AND from_status IS NOT NULL ORDER BY from_status <> to_status`,
		[booking],
	);
	return rows;
};

test.each(["SQL", ...Object.keys(doors)])(
	"a hold that is confirmed elsewhere by %s has moved as well",
	async (name) => {
		const booking = await world.book(await world.yacht(), 1, 3);
		const change_reason = "They asked for the morning.";
		const fields = { status: "confirmed", starts_at: at(5), ends_at: at(8), change_reason };
		if (name === "SQL") {
			const set = "status = $2, starts_at = $3, ends_at = $4, change_reason = $5";
			await world.pool.query(`UPDATE bookings SET ${set} WHERE id = $1`, [booking, ...Object.values(fields)]);
		} else {
			const answer = await doors[name]?.(world.stack, { collection: "bookings", id: booking, fields });
			expect(answer?.status, JSON.stringify(answer?.body)).toBe(200);
		}
		expect((await history(booking)).filter(({ code }) => code !== "price_kept")).toEqual([
			{ step: "pending pending", code: "moved", reason: null },
			{ step: "pending confirmed", code: null, reason: change_reason },
		]);
		const topics = await world.pool.query("SELECT topic FROM outbox WHERE payload ->> 'booking' = $1 ORDER BY id", [
			booking,
		]);
		expect(topics.rows.map(({ topic }) => topic)).toEqual(["booking.pending", "booking.confirmed"]);
	},
);

test("a charter that is checked in on another yacht has moved as well, with its people, and everybody hears of both", async () => {
	const crew = crewOf(world);
	const now = (Date.now() - dawn) / 3_600_000;
	const booking = await confirmed(await world.yacht(), now + 1, now + 3);
	const captain = await crew.person();
	await crew.assign(booking, captain);
	const other = await world.yacht();
	await world.pool.query("UPDATE bookings SET status = 'in_progress', yacht = $2, ends_at = $3 WHERE id = $1", [
		booking,
		other,
		at(now + 4),
	]);
	expect((await history(booking)).map(({ step, code }) => [step, code])).toEqual(
		expect.arrayContaining([
			["confirmed confirmed", "moved"],
			["confirmed in_progress", null],
			["in_progress in_progress", "crew_moved"],
		]),
	);
	expect(await told(booking)).toHaveLength(1);
	expect((await crew.timesOf(captain)).map(({ kind, ends_at }) => [kind, ends_at.toISOString()])).toEqual([
		["booking", at(now + 4)],
	]);
	expect(await faultsOf(world, [other])).toEqual([]);
});

test("a charter whose guests are aboard begins within a day of that, by whichever door it is moved", async () => {
	const now = (Date.now() - dawn) / 3_600_000;
	const booking = await confirmed(await world.yacht(), now + 1, now + 3);
	await world.pool.query("UPDATE bookings SET status = 'in_progress' WHERE id = $1", [booking]);
	const move = (from: number) =>
		world.pool.query("UPDATE bookings SET starts_at = $2, ends_at = $3 WHERE id = $1", [
			booking,
			at(now + from),
			at(now + from + 2),
		]);
	expect((await refusal(move(90 * 24))).details).toMatchObject({
		refusal: "aboard_already",
		details: [{ field: "starts_at" }],
	});
	await move(23);
	await move(-3);
});

test("a charter that moves and gets longer says both in its history, one that keeps its length only the start", async () => {
	const booking = await confirmed(await world.yacht(), 1, 5);
	const move = (from: number, to: number) =>
		world.pool.query("UPDATE bookings SET starts_at = $2, ends_at = $3 WHERE id = $1", [booking, at(from), at(to)]);
	await move(25, 29);
	await move(49, 57);
	const { rows } = await world.pool.query<{ params: object }>(
		"SELECT params FROM booking_events WHERE booking = $1 AND code = 'moved' ORDER BY at",
		[booking],
	);
	expect(rows.map(({ params }) => Object.keys(params).sort())).toEqual([
		["starts_is", "starts_was"],
		["ends_is", "ends_was", "starts_is", "starts_was"],
	]);
});

test("nobody is checked in by a start that is put into the past on the way", async () => {
	const booking = await confirmed(await world.yacht(), 1, 3);
	const early = world.pool.query(
		"UPDATE bookings SET status = 'in_progress', starts_at = $2, ends_at = $3 WHERE id = $1",
		[booking, ago(2), ago(-2)],
	);
	expect((await refusal(early)).details).toMatchObject({ refusal: "in_the_past" });
});

test("a move that is refused tells nobody", async () => {
	const yacht = await world.yacht();
	const booking = await confirmed(yacht, 1, 3);
	await confirmed(yacht, 5, 7);
	const fields = { starts_at: at(4), ends_at: at(6) };
	const answer = await doors["REST on one row"]?.(world.stack, { collection: "bookings", id: booking, fields });
	expect(answer?.status).toBe(409);
	expect(await told(booking)).toEqual([]);
});

test.each(["SQL", ...Object.keys(doors)])(
	"a charter is not moved into the past by %s without a word why",
	async (name) => {
		const booking = await confirmed(await world.yacht(), 1, 3);
		const fields = { starts_at: ago(30), ends_at: ago(26) };
		if (name === "SQL") {
			const moved = world.pool.query("UPDATE bookings SET starts_at = $2, ends_at = $3 WHERE id = $1", [
				booking,
				...Object.values(fields),
			]);
			expect((await refusal(moved)).sentence).toMatch(/is in the past\. Choose a time to come/);
		} else {
			const answer = await doors[name]?.(world.stack, { collection: "bookings", id: booking, fields });
			if (!answer) throw new Error("no such door");
			expect(answeredRefusal(answer)).toMatchObject({
				code: "INVALID_INPUT",
				sentence: /is in the past\. Choose a time to come/,
			});
		}
		const { starts_at } = await world.one<{ starts_at: Date }>("SELECT starts_at FROM bookings WHERE id = $1", [
			booking,
		]);
		expect(starts_at.toISOString()).toBe(at(1));
	},
);

test("what was written down wrongly is corrected with a reason, which the history keeps and nobody is mailed about", async () => {
	const booking = await confirmed(await world.yacht(), 1, 3);
	const move = (reason: string | null) =>
		world.pool.query("UPDATE bookings SET starts_at = $2, ends_at = $3, change_reason = $4 WHERE id = $1", [
			booking,
			ago(30),
			ago(26),
			reason,
		]);
	for (const reason of [null, "", "typo", "          "]) expect((await refusal(move(reason))).code).toBe("HS004");
	await world.pool.query("UPDATE bookings SET change_reason = 'A reason of another day' WHERE id = $1", [booking]);
	const stale = world.pool.query("UPDATE bookings SET starts_at = $2, ends_at = $3 WHERE id = $1", [
		booking,
		ago(30),
		ago(26),
	]);
	expect((await refusal(stale)).code).toBe("HS004");
	await move("They sailed on Tuesday already.");
	const { reason } = await world.one(
		"SELECT reason FROM booking_events WHERE booking = $1 ORDER BY at DESC, id DESC LIMIT 1",
		[booking],
	);
	expect(reason).toBe("They sailed on Tuesday already.");
	expect(await told(booking)).toEqual([]);
});

test("a charter is entered for the past with a reason only", async () => {
	const yacht = await world.yacht();
	const past = {
		yacht,
		customer: world.customer,
		starts_at: ago(30),
		ends_at: ago(26),
		charter_type: "captained",
		guests: 2,
	};
	for (const status of ["requested", "pending", "confirmed"]) {
		expect((await refusal(world.insert("bookings", { ...past, status }))).code).toBe("HS004");
	}
	const answer = await world.stack.api("/items/bookings", {
		method: "POST",
		body: JSON.stringify({ ...past, status: "confirmed" }),
	});
	expect(answeredRefusal(answer).code).toBe("INVALID_INPUT");
	await world.insert("bookings", {
		...past,
		status: "confirmed",
		change_reason: "Taken on the pontoon, entered later.",
	});
});

test("what is under way is corrected freely, what is over in its notes, and a charter that has begun keeps its other changes", async () => {
	const yacht = await world.yacht();
	const begun = await world.insert("bookings", {
		yacht,
		customer: world.customer,
		starts_at: ago(2),
		ends_at: ago(-2),
		charter_type: "captained",
		guests: 2,
		status: "confirmed",
		change_reason: "Walked in this morning.",
	});
	const change = (set: string, values: unknown[] = []) =>
		world.pool.query(`UPDATE bookings SET ${set} WHERE id = $1`, [begun, ...values]);
	await change("guests = 3, ends_at = $2", [ago(-3)]);
	expect((await refusal(change("ends_at = $2", [ago(1)]))).code).toBe("HS004");
	await change("status = 'in_progress'");
	await change("ends_at = $2", [ago(1)]);
	await change("status = 'completed'");
	expect((await refusal(change("starts_at = $2, internal_notes = 'Left late.'", [ago(1.5)]))).code).toBe("HS002");
	await change("internal_notes = 'Left late.'");
});
