import { afterAll, beforeAll, expect, test } from "vitest";
import { directusAgain, killProcess, pidOf } from "../../../../tests/support/kill-process.ts";
import { until } from "../../../../tests/support/until.ts";
import { crewOf, faultsOf } from "../../../../tests/support/world/crew.ts";
import { at, createWorld, type World } from "../../../../tests/support/world/world.ts";

let world: World;
let crew: ReturnType<typeof crewOf>;
beforeAll(async () => {
	world = await createWorld();
	crew = crewOf(world);
});
afterAll(() => world.close());

const second = { starts_at: at(25), ends_at: at(29), release_crew: true };

/** A confirmed charter with four people, of whom the last is not free where it goes. */
const crewed = async () => {
	const yacht = await world.yacht({ buffer_after_min: 30 });
	const booking = await world.book(yacht, 1, 5, { status: "confirmed" });
	const people = await Promise.all(["Ann", "Bob", "Cy", "Dee"].map((first_name) => crew.person({ first_name })));
	for (const person of people) await crew.assign(booking, person);
	await crew.assign(await world.book(await world.yacht(), 24, 26, { status: "confirmed" }), people.at(-1) ?? "");
	return { yacht, booking, people };
};

/** All that a move leaves behind, as one picture. */
const picture = async (booking: string) => {
	const one = await world.one(
		`SELECT b.starts_at, b.ends_at,
			(SELECT count(*)::int FROM blocks k WHERE k.booking = b.id AND (k.starts_at, k.ends_at) = (b.starts_at, b.ends_at)) AS along,
			(SELECT count(*)::int FROM blocks k WHERE k.booking = b.id) AS blocks,
			(SELECT count(*)::int FROM crew_assignments a WHERE a.booking = b.id AND a.status = 'accepted') AS people,
			(SELECT array_agg(DISTINCT e.code ORDER BY e.code) FROM booking_events e WHERE e.booking = b.id AND e.code IN ('moved', 'crew_moved', 'crew_released')) AS history,
			(SELECT array_agg(o.topic ORDER BY o.topic) FROM outbox o WHERE o.aggregate = 'booking:' || b.id AND o.topic IN ('booking.moved', 'crew.released')) AS letters
		FROM bookings b WHERE b.id = $1`,
		[booking],
	);
	return one;
};
const before = {
	...{ starts_at: new Date(at(1)), ends_at: new Date(at(5)), along: 5, blocks: 5, people: 4 },
	...{ history: null, letters: null },
};
const after = {
	...{ starts_at: new Date(at(25)), ends_at: new Date(at(29)), along: 4, blocks: 4, people: 3 },
	...{ history: ["crew_moved", "crew_released", "moved"], letters: ["booking.moved", "crew.released"] },
};
const move = (booking: string) =>
	world.stack
		.api(`/items/bookings/${booking}`, { method: "PATCH", url: world.stack.second, body: JSON.stringify(second) })
		.catch(() => undefined);
const kill = () => killProcess(world.stack, pidOf(world.stack, "directus-second") ? "directus-second" : "directus");
const back = () => directusAgain(world.stack, world.stack.second);
/** Statements of a killed process may still run: Postgres finds out at their end. */
const still = (booking: string) =>
	until(
		async () =>
			(
				await world.pool.query(
					"SELECT FROM pg_locks l JOIN pg_class c ON c.oid = l.relation WHERE c.relname = 'crew_assignments' AND l.mode = 'RowExclusiveLock' AND l.pid <> pg_backend_pid()",
				)
			).rowCount === 0,
		Boolean,
		{ seconds: 60, what: `the end of the change of ${booking}` },
	);

test("a Directus that is killed while a charter waits for one of its people leaves all of them where they were", {
	timeout: 300_000,
}, async () => {
	const { yacht, booking, people } = await crewed();
	const holder = await world.pool.connect();
	try {
		await holder.query("BEGIN");
		await holder.query("SELECT hs.lock_resources($1::uuid[])", [[people[2]]]);
		const moving = move(booking);
		await until(
			async () => (await world.pool.query("SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")).rowCount,
			(waiting) => waiting !== null && waiting > 0,
			{ every: 20, what: "the move, waiting" },
		);
		kill();
		await moving;
	} finally {
		await holder.query("ROLLBACK");
		holder.release();
	}
	await still(booking);
	expect(await picture(booking)).toEqual(before);
	expect(await faultsOf(world, [yacht])).toEqual([]);
	await back();
	expect((await move(booking))?.status).toBe(200);
	expect(await picture(booking)).toEqual(after);
	expect(await faultsOf(world, [yacht])).toEqual([]);
});

test("a Directus that is killed at any moment of a move has moved all of them, or none", {
	timeout: 600_000,
}, async () => {
	for (const wait of [4, 12, 30, 60]) {
		const { yacht, booking } = await crewed();
		const moving = move(booking);
		await new Promise((resolve) => setTimeout(resolve, wait));
		kill();
		await moving;
		await still(booking);
		const found = await picture(booking);
		const isMoved = String(found.starts_at) === String(after.starts_at);
		expect(found).toEqual(isMoved ? after : before);
		expect(await faultsOf(world, [yacht])).toEqual([]);
		await back();
		if (!isMoved) expect((await move(booking))?.status).toBe(200);
		expect(await picture(booking)).toEqual(after);
	}
});
