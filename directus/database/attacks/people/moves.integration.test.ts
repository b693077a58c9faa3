import { afterAll, beforeAll, expect, test } from "vitest";
import { crewOf, faultsOf } from "../../../../tests/support/world/crew.ts";
import { doors } from "../../../../tests/support/world/doors.ts";
import { answeredRefusal, refusal } from "../../../../tests/support/world/refusal.ts";
import { at, createWorld, dawn, type World } from "../../../../tests/support/world/world.ts";

let world: World;
let crew: ReturnType<typeof crewOf>;
beforeAll(async () => {
	world = await createWorld();
	crew = crewOf(world);
});
afterAll(() => world.close());

const to = (from: number, until: number) => ({ starts_at: at(from), ends_at: at(until) });
const span = async (person: string) =>
	(await crew.timesOf(person)).map(({ starts_at, ends_at }) => [starts_at.toISOString(), ends_at.toISOString()]);
const released = async (booking: string) =>
	(
		await world.pool.query(
			"SELECT payload->>'crew_member' AS who FROM outbox WHERE topic = 'crew.released' AND aggregate = $1",
			[`booking:${booking}`],
		)
	).rows.map(({ who }) => who);

/** A confirmed charter from 9:00 to 13:00 with buffers, a captain for all of it and a deckhand for its second hour. */
const crewed = async () => {
	const yacht = await world.yacht({ buffer_before_min: 60, buffer_after_min: 120 });
	const booking = await world.book(yacht, 1, 5, { status: "confirmed" });
	const [captain, deckhand] = [
		await crew.person({ turnaround_min: 30 }),
		await crew.person({ first_name: "Ann", last_name: "Bones" }),
	];
	const assignment = await crew.assign(booking, captain);
	await crew.assign(booking, deckhand, { role: "deckhand", joins_after_min: 60, leaves_after_min: 120 });
	return { yacht, booking, captain, deckhand, assignment };
};

test.each(["SQL", ...Object.keys(doors)])(
	"a charter that moves by %s takes its yacht and its people along, each by their own rule",
	async (name) => {
		const { yacht, booking, captain, deckhand } = await crewed();
		const fields = to(25, 31);
		if (name === "SQL") await crew.set("bookings", booking, fields);
		else {
			const answer = await doors[name]?.(world.stack, { collection: "bookings", id: booking, fields });
			expect(answer?.status, JSON.stringify(answer?.body)).toBe(200);
		}
		expect(await span(captain)).toEqual([[at(25), at(31)]]);
		expect(await span(deckhand)).toEqual([[at(26), at(27)]]);
		const { rows } = await world.pool.query(
			"SELECT buffer_before_min, buffer_after_min FROM blocks WHERE resource = $1",
			[yacht],
		);
		expect(rows).toEqual([{ buffer_before_min: 60, buffer_after_min: 120 }]);
		expect((await crew.timesOf(captain))[0]?.buffer_after_min).toBe(30);
		expect(await faultsOf(world, [yacht])).toEqual([]);
	},
);

test("another yacht does not lose the people", async () => {
	const { booking, captain, deckhand, yacht } = await crewed();
	const other = await world.yacht();
	const before = await Promise.all([span(captain), span(deckhand)]);
	await crew.set("bookings", booking, { yacht: other });
	expect(await Promise.all([span(captain), span(deckhand)])).toEqual(before);
	expect(await faultsOf(world, [yacht, other])).toEqual([]);
	await world.book(yacht, 1, 5);
});

test.each(["SQL", ...Object.keys(doors)])(
	"a move by %s to where one of the people is not free is refused whole, and names them",
	async (name) => {
		const { yacht, booking, captain, deckhand } = await crewed();
		const elsewhere = await world.yacht();
		await crew.assign(await world.book(elsewhere, 24, 26.5, { status: "confirmed" }), deckhand);
		const before = await Promise.all([span(captain), span(deckhand)]);
		const fields = to(25, 29);
		const said =
			name === "SQL"
				? await refusal(crew.set("bookings", booking, fields))
				: answeredRefusal(
						(await doors[name]?.(world.stack, { collection: "bookings", id: booking, fields })) ?? {
							status: 0,
							body: 0,
						},
					);
		expect(said.code).toBe(name === "SQL" ? "HS001" : "SLOT_TAKEN");
		expect(said.sentence).toMatch(/^Ann Bones is not free from .+ Please choose another time or somebody else\./);
		expect(await Promise.all([span(captain), span(deckhand)])).toEqual(before);
		expect(await faultsOf(world, [yacht, elsewhere])).toEqual([]);
	},
);

test.each(["SQL", ...Object.keys(doors)])(
	"who is not free is let go by %s where the change says so, and told; the others move along",
	async (name) => {
		const { yacht, booking, captain, deckhand, assignment } = await crewed();
		const elsewhere = await world.yacht();
		await crew.assign(await world.book(elsewhere, 24, 26, { status: "confirmed" }), captain);
		const fields = { ...to(25, 29), release_crew: true };
		if (name === "SQL") await crew.set("bookings", booking, fields);
		else {
			const answer = await doors[name]?.(world.stack, { collection: "bookings", id: booking, fields });
			expect(answer?.status, JSON.stringify(answer?.body)).toBe(200);
		}
		expect(await crew.statusOf(assignment)).toBe("declined");
		expect(await span(captain)).toEqual([[at(24), at(26)]]);
		expect(await span(deckhand)).toEqual([[at(26), at(27)]]);
		expect(await released(booking)).toEqual([captain]);
		// Nobody asked them: the answer that they gave stays, and the row says who let them go.
		const row = "SELECT status, responded_at < released_at AS answered_before FROM crew_assignments WHERE id = $1";
		expect(await world.one(row, [assignment])).toEqual({ status: "declined", answered_before: true });
		expect(await faultsOf(world, [yacht, elsewhere])).toEqual([]);
		expect(await world.one("SELECT release_crew FROM bookings WHERE id = $1", [booking])).toEqual({
			release_crew: false,
		});
		// The wish was of that change alone.
		await crew.assign(await world.book(elsewhere, 50, 54, { status: "confirmed" }), deckhand);
		expect((await refusal(crew.set("bookings", booking, to(49, 53)))).code).toBe("HS001");
	},
);

test("two charters that let people go in one statement do so each for itself, and a wish is not one of the next statement", async () => {
	const [one, two] = [await crewed(), await crewed()];
	const elsewhere = await world.yacht();
	for (const { captain } of [one, two]) {
		const from = captain === one.captain ? 24 : 27;
		await crew.assign(await world.book(elsewhere, from, from + 2, { status: "confirmed" }), captain);
	}
	await world.pool.query("UPDATE bookings SET starts_at = $2, ends_at = $3, release_crew = true WHERE id = ANY ($1)", [
		[one.booking, two.booking],
		at(25),
		at(29),
	]);
	expect([await released(one.booking), await released(two.booking)]).toEqual([[one.captain], [two.captain]]);
	const client = await world.pool.connect();
	try {
		await client.query("BEGIN");
		await client.query("UPDATE bookings SET release_crew = true WHERE id = $1", [one.booking]);
		await crew.assign(await world.book(elsewhere, 50, 54, { status: "confirmed" }), one.deckhand);
		const later = client.query("UPDATE bookings SET starts_at = $2, ends_at = $3 WHERE id = $1", [
			one.booking,
			at(49),
			at(53),
		]);
		expect((await refusal(later)).code).toBe("HS001");
	} finally {
		await client.query("ROLLBACK");
		client.release();
	}
});

test("a charter that would end before somebody comes aboard is refused by name, or lets them go", async () => {
	const { booking, deckhand } = await crewed();
	const { code, sentence } = await refusal(crew.set("bookings", booking, to(1, 1.5)));
	expect([code, sentence]).toEqual(["HS004", expect.stringContaining("before Ann Bones comes aboard")]);
	await crew.set("bookings", booking, { ...to(1, 1.5), release_crew: true });
	expect(await released(booking)).toEqual([deckhand]);
});

test("a charter that moves within its own time does not stand in its own way", async () => {
	const { booking, captain } = await crewed();
	await crew.set("bookings", booking, to(2, 6));
	expect(await span(captain)).toEqual([[at(2), at(6)]]);
});

test("the offset of an assignment is one of the yacht's clock, across a change of it", async () => {
	const yacht = await world.yacht();
	// The clocks go back in the night to 6 November 2033.
	const night = { starts_at: "2033-11-05T17:00:00Z", ends_at: "2033-11-07T18:00:00Z" };
	const booking = await world.book(yacht, 1, 50, { status: "confirmed" });
	const person = await crew.person();
	await crew.assign(booking, person, { joins_after_min: 24 * 60 });
	expect((await span(person))[0]?.[0]).toBe(at(25));
	await crew.set("bookings", booking, night);
	expect((await span(person))[0]?.[0]).toBe("2033-11-06T18:00:00.000Z");
});

test.each([
	["cancelled", "confirmed"],
	["no_show", "confirmed"],
	["expired", "pending"],
	["cancelled", "pending"],
])("a charter that is %s frees all its people", async (status, from) => {
	const yacht = await world.yacht();
	const start = status === "no_show" ? (Date.now() - dawn) / 3_600_000 - 2 : 1;
	const fields = { status: from, costs: 400, due_now_cents: 100, change_reason: "Entered for this test." };
	const booking = await world.book(yacht, start, start + 4, fields);
	const people = [await crew.person(), await crew.person()];
	for (const person of people) await crew.assign(booking, person);
	expect(await Promise.all(people.map(async (person) => (await crew.timesOf(person))[0]?.kind))).toEqual(
		people.map(() => (from === "pending" ? "hold" : "booking")),
	);
	await crew.set("bookings", booking, { status });
	expect(await Promise.all(people.map(span))).toEqual([[], []]);
	expect(await faultsOf(world, [yacht])).toEqual([]);
});

test("a request takes nobody's time; approved, it takes all of them or is refused whole", async () => {
	const yacht = await world.yacht();
	const booking = await world.book(yacht, 1, 5, { status: "requested", costs: 400, due_now_cents: 100 });
	const [grace, ann] = [await crew.person(), await crew.person({ first_name: "Ann" })];
	for (const person of [grace, ann]) await crew.assign(booking, person);
	expect(await span(ann)).toEqual([]);
	const rival = await crew.assign(await world.book(await world.yacht(), 4, 6), ann);
	const approve = () => crew.set("bookings", booking, { status: "pending" });
	expect((await refusal(approve())).sentence).toMatch(/^Ann Wool is not free/);
	expect(await span(grace)).toEqual([]);
	await world.book(yacht, 6, 7);
	await crew.set("crew_assignments", rival, { status: "declined" });
	await approve();
	expect([await span(grace), await span(ann)]).toEqual([[[at(1), at(5)]], [[at(1), at(5)]]]);
});

test("a late payment takes the people back with the yacht, or is refused whole", async () => {
	const yacht = await world.yacht();
	const booking = await world.book(yacht, 1, 5, { costs: 400, due_now_cents: 100 });
	const [grace, ann] = [await crew.person(), await crew.person({ first_name: "Ann" })];
	for (const person of [grace, ann]) await crew.assign(booking, person);
	await crew.set("bookings", booking, { status: "expired" });
	const other = await world.book(await world.yacht(), 2, 4);
	await crew.assign(other, ann);
	const pay = () => crew.set("bookings", booking, { status: "confirmed" });
	expect((await refusal(pay())).sentence).toMatch(/^Ann Wool is not free/);
	expect([await span(grace), await faultsOf(world, [yacht])]).toEqual([[], []]);
	await crew.set("bookings", other, { status: "cancelled" });
	await pay();
	expect([await span(grace), await span(ann)]).toEqual([[[at(1), at(5)]], [[at(1), at(5)]]]);
});

test("an overdue hold gives way to whoever wants one of its people, one that lives does not", async () => {
	const [yacht, other] = [await world.yacht(), await world.yacht()];
	const overdue = await world.book(yacht, 1, 5, { hold_expires_at: new Date(Date.now() + 60_000) });
	const person = await crew.person();
	await crew.assign(overdue, person);
	const wanting = await world.book(other, 2, 6, { status: "confirmed" });
	const take = () => crew.assign(wanting, person);
	expect((await refusal(take())).code).toBe("HS001");
	await crew.set("bookings", overdue, { hold_expires_at: new Date(Date.now() - 1000) });
	await take();
	expect(await world.one("SELECT status FROM bookings WHERE id = $1", [overdue])).toEqual({ status: "expired" });
	expect(await span(person)).toEqual([[at(2), at(6)]]);
	expect(await faultsOf(world, [yacht, other])).toEqual([]);
});
