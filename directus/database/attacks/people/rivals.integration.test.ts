import { Pool, type PoolClient } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { crewOf, faultsOf } from "../../../../tests/support/world/crew.ts";
import { at, createWorld, type World } from "../../../../tests/support/world/world.ts";

const rivals = 50;

let world: World;
let crew: ReturnType<typeof crewOf>;
let pools: Pool[];
let clients: PoolClient[];
beforeAll(async () => {
	world = await createWorld();
	crew = crewOf(world);
	const connectionString = world.stack.postgres.url;
	pools = [new Pool({ connectionString, max: 25 }), new Pool({ connectionString, max: 25 })];
	clients = await Promise.all(Array.from({ length: rivals }, (_, index) => (pools[index % 2] as Pool).connect()));
});
afterAll(async () => {
	for (const client of clients) client.release();
	await Promise.all(pools.map((pool) => pool.end()));
	await world.close();
});

const deadlocks = async () =>
	Number(
		(await world.one<{ n: string }>("SELECT deadlocks AS n FROM pg_stat_database WHERE datname = current_database()"))
			.n,
	);

/** What became of a statement on the client of a rival: nothing, or the code that refused it. */
const attempt = (index: number, text: string, values: unknown[]): Promise<string | undefined> =>
	(clients[index % rivals] as PoolClient).query(text, values).then(
		() => undefined,
		(error: { code?: string; message: string }) => error.code ?? error.message,
	);

/** Runs in an order of its own in every round. */
const shuffled = <Value>(values: Value[], round: number): Value[] =>
	values
		.map((value, index) => ({ value, place: (index * 7919 + round * 104_729) % 1009 }))
		.sort((one, other) => one.place - other.place)
		.map(({ value }) => value);

test(`of ${rivals} charters that want one captain, one gets them in every round, without a deadlock`, async () => {
	const yachts = await Promise.all(Array.from({ length: rivals }, () => world.yacht()));
	const captain = await crew.person({ turnaround_min: 45 });
	const before = await deadlocks();
	for (let round = 0; round < 10; round += 1) {
		const bookings = await Promise.all(
			yachts.map((yacht, index) =>
				world.book(yacht, round * 24 + (index % 7) / 2, round * 24 + 4 + (index % 7) / 2, { status: "confirmed" }),
			),
		);
		const said = await Promise.all(
			bookings.map((booking, index) =>
				attempt(
					index,
					"INSERT INTO crew_assignments (id, booking, crew_member, role, status) VALUES (gen_random_uuid(), $1, $2, 'captain', 'accepted')",
					[booking, captain],
				),
			),
		);
		expect(said.filter((code) => code === undefined)).toHaveLength(1);
		expect(said.filter((code) => code === "HS001")).toHaveLength(rivals - 1);
	}
	expect(await deadlocks()).toBe(before);
	expect(await faultsOf(world, yachts)).toEqual([]);
});

test("two Directus processes that race for one captain on two yachts leave them on exactly one", async () => {
	const { stack } = world;
	for (let round = 0; round < 10; round += 1) {
		const captain = await crew.person();
		const asked = await Promise.all(
			[0, 1].map(async () => {
				const booking = await world.book(await world.yacht(), 1, 5, { status: "confirmed" });
				return crew.assign(booking, captain, { status: "offered" });
			}),
		);
		const answers = await Promise.all(
			asked.map((assignment, index) =>
				stack.api(`/items/crew_assignments/${assignment}`, {
					method: "PATCH",
					url: index === round % 2 ? stack.directus.url : stack.second,
					body: JSON.stringify({ status: "accepted" }),
				}),
			),
		);
		expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
		expect(await crew.timesOf(captain)).toHaveLength(1);
	}
});

test("charters that cross, each wanting the other's yacht and captain, both arrive or hear one sentence", async () => {
	const [left, right] = [await world.yacht(), await world.yacht()];
	const [grace, ann] = [await crew.person(), await crew.person({ first_name: "Ann" })];
	const before = await deadlocks();
	for (let round = 0; round < 40; round += 1) {
		const from = round * 24;
		const [a, b] = [
			await world.book(left, from, from + 2, { status: "confirmed" }),
			await world.book(right, from + 4, from + 6, { status: "confirmed" }),
		];
		const [ofA, ofB] = [await crew.assign(a, grace), await crew.assign(b, ann)];
		const said = await Promise.all(
			shuffled(
				[
					[
						"UPDATE bookings SET yacht = $2, starts_at = $3, ends_at = $4 WHERE id = $1",
						a,
						right,
						at(from + 4),
						at(from + 6),
					],
					[
						"UPDATE bookings SET yacht = $2, starts_at = $3, ends_at = $4 WHERE id = $1",
						b,
						left,
						at(from),
						at(from + 2),
					],
					["UPDATE crew_assignments SET crew_member = $2 WHERE id = $1", ofA, ann],
					["UPDATE crew_assignments SET crew_member = $2 WHERE id = $1", ofB, grace],
				],
				round,
			).map(([text, ...values], index) => attempt(index, String(text), values)),
		);
		for (const code of said) expect([undefined, "HS001"]).toContain(code);
		expect(await faultsOf(world, [left, right])).toEqual([]);
	}
	expect(await deadlocks()).toBe(before);
});

test("people, moves, cancellations, answers and new charters in any order at once leave nothing half done", async () => {
	const yachts = await Promise.all(Array.from({ length: 4 }, () => world.yacht({ buffer_after_min: 30 })));
	const people = await Promise.all(Array.from({ length: 5 }, () => crew.person({ turnaround_min: 15 })));
	const before = await deadlocks();
	for (let round = 0; round < 12; round += 1) {
		const day = round * 48;
		const bookings: string[] = [];
		for (const [index, yacht] of yachts.entries()) {
			const over = index === 3 ? { hold_expires_at: new Date(Date.now() - 1000) } : { status: "confirmed" };
			bookings.push(await world.book(yacht, day + index * 5, day + index * 5 + 4, over));
		}
		const assignments: string[] = [];
		for (const [index, person] of people.entries()) {
			assignments.push(
				await crew.assign(bookings[index % 4] ?? "", person, { status: index < 4 ? "accepted" : "offered" }),
			);
		}
		const deeds = [
			...bookings.flatMap((booking, index): unknown[][] => [
				[
					"UPDATE bookings SET starts_at = $2, ends_at = $3 WHERE id = $1",
					booking,
					at(day + 20 - index * 3),
					at(day + 24 - index * 3),
				],
				["UPDATE bookings SET yacht = $2 WHERE id = $1", booking, yachts[(index + 1) % 4]],
				[
					"UPDATE bookings SET starts_at = $2, ends_at = $3, release_crew = true WHERE id = $1",
					booking,
					at(day + 8),
					at(day + 12),
				],
				["UPDATE bookings SET status = 'cancelled' WHERE id = $1", booking],
			]),
			...assignments.flatMap((assignment, index): unknown[][] => [
				["UPDATE crew_assignments SET crew_member = $2 WHERE id = $1", assignment, people[(index + 1) % 5]],
				["UPDATE crew_assignments SET status = 'declined' WHERE id = $1", assignment],
				["UPDATE crew_assignments SET status = 'accepted' WHERE id = $1", assignment],
				["UPDATE crew_assignments SET booking = $2 WHERE id = $1", assignment, bookings[(index + 2) % 4]],
			]),
			...yachts.map((yacht, index): unknown[] => [
				"INSERT INTO bookings (yacht, customer, starts_at, ends_at, charter_type, guests) VALUES ($1, $2, $3, $4, 'captained', 2)",
				yacht,
				world.customer,
				at(day + 15 + index),
				at(day + 18 + index),
			]),
		];
		const said = await Promise.all(
			shuffled(deeds, round).map(([text, ...values], index) => attempt(index, String(text), values)),
		);
		// 40P01: somebody was answering while they were being let go; the applications try that again by themselves.
		for (const code of said) expect([undefined, "HS001", "HS002", "40P01"]).toContain(code);
		expect(await faultsOf(world, yachts)).toEqual([]);
	}
	expect(await deadlocks()).toBe(before);
});

test("a connection that dies in the middle of a move leaves yacht and people where they were", async () => {
	const yacht = await world.yacht();
	const person = await crew.person();
	const booking = await world.book(yacht, 1, 5, { status: "confirmed" });
	await crew.assign(booking, person);
	const client = await new Pool({ connectionString: world.stack.postgres.url, max: 1 }).connect();
	client.on("error", () => undefined);
	await client.query("BEGIN");
	await client.query("UPDATE bookings SET starts_at = $2, ends_at = $3 WHERE id = $1", [booking, at(25), at(29)]);
	const { pid } = (await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid")).rows[0] ?? { pid: 0 };
	const waiting = world.pool.query("UPDATE bookings SET starts_at = $2, ends_at = $3 WHERE id = $1", [
		booking,
		at(2),
		at(6),
	]);
	await world.pool.query("SELECT pg_terminate_backend($1)", [pid]);
	await waiting;
	client.release(true);
	expect(await crew.timesOf(person)).toMatchObject([{ starts_at: new Date(at(2)), ends_at: new Date(at(6)) }]);
	expect(await faultsOf(world, [yacht])).toEqual([]);
});
