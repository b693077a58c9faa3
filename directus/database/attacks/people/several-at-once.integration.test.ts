import { randomUUID } from "node:crypto";
import { Pool } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { crewOf, faultsOf } from "../../../../tests/support/world/crew.ts";
import { at, createWorld, type World } from "../../../../tests/support/world/world.ts";

const several = 5;

let world: World;
let crew: ReturnType<typeof crewOf>;
let pools: Pool[];
beforeAll(async () => {
	world = await createWorld();
	crew = crewOf(world);
	pools = [0, 1].map(() => new Pool({ connectionString: world.stack.postgres.url, max: 2 }));
});
afterAll(async () => {
	await Promise.all(pools.map((pool) => pool.end()));
	await world.close();
});

const deadlocks = async () =>
	Number(
		(await world.one<{ n: string }>("SELECT deadlocks AS n FROM pg_stat_database WHERE datname = current_database()"))
			.n,
	);
const ids = (): string[] => Array.from({ length: several }, () => randomUUID()).sort();
const eachOf = <Value>(make: (index: number) => Promise<Value>) =>
	Promise.all(Array.from({ length: several }, (_, index) => make(index)));

/** Two fleets of charters on the same yachts, each with its captain; the second goes through the yachts the other way. */
const twoFleets = async () => {
	const yachts = await eachOf(() => world.yacht());
	const people = await eachOf(() => crew.person());
	const fleet = async (from: number, order: number[]) => {
		const bookings = ids();
		for (const [index, id] of bookings.entries()) {
			const place = order[index] ?? 0;
			await world.book(yachts[place] ?? "", from, from + 4, { id, status: "confirmed" });
			await crew.assign(id, people[place] ?? "");
		}
		return bookings;
	};
	const forwards = Array.from({ length: several }, (_, index) => index);
	return { yachts, people, one: await fleet(0, forwards), other: await fleet(10, forwards.toReversed()) };
};

const attempt = (index: number, text: string, values: unknown[]) =>
	(pools[index] as Pool).query(text, values).then(
		() => undefined,
		(error: { code?: string; message: string }) => error.code ?? error.message,
	);

test("statements that move several charters each, over the same yachts and people the other way round, never deadlock", async () => {
	const { yachts, one, other } = await twoFleets();
	const before = await deadlocks();
	for (let round = 0; round < 40; round += 1) {
		const by = `UPDATE bookings SET starts_at = starts_at + interval '1 minute', ends_at = ends_at + interval '1 minute' WHERE id = ANY ($1)`;
		expect(await Promise.all([attempt(0, by, [one]), attempt(1, by, [other])])).toEqual([undefined, undefined]);
	}
	const end = "UPDATE bookings SET status = 'cancelled' WHERE id = ANY ($1)";
	expect(await Promise.all([attempt(0, end, [one]), attempt(1, end, [other])])).toEqual([undefined, undefined]);
	expect(await deadlocks()).toBe(before);
	expect(await faultsOf(world, yachts)).toEqual([]);
});

test("statements that take on several people each, the other way round, never deadlock", async () => {
	const { yachts, people, one, other } = await twoFleets();
	await world.pool.query("UPDATE crew_assignments SET status = 'offered' WHERE booking = ANY ($1)", [
		[...one, ...other],
	]);
	const before = await deadlocks();
	for (let round = 0; round < 40; round += 1) {
		const status = round % 2 ? "offered" : "accepted";
		const by = "UPDATE crew_assignments SET status = $2 WHERE booking = ANY ($1)";
		expect(await Promise.all([attempt(0, by, [one, status]), attempt(1, by, [other, status])])).toEqual([
			undefined,
			undefined,
		]);
	}
	expect(await deadlocks()).toBe(before);
	expect(await Promise.all(people.map((person) => crew.timesOf(person)))).toEqual(people.map(() => []));
	expect(await faultsOf(world, yachts)).toEqual([]);
});

test("a statement that books several yachts at once never deadlocks with one that names them the other way round", async () => {
	const yachts = await eachOf(() => world.yacht());
	const before = await deadlocks();
	const book = (index: number, from: number, order: string[]) =>
		attempt(
			index,
			`INSERT INTO bookings (yacht, customer, starts_at, ends_at, charter_type, guests)
			SELECT yacht, $2, $3, $4, 'captained', 2 FROM unnest($1::uuid[]) AS yacht`,
			[order, world.customer, at(from), at(from + 4)],
		);
	for (let round = 0; round < 20; round += 1) {
		const said = await Promise.all([book(0, round * 24, yachts), book(1, round * 24 + 2, yachts.toReversed())]);
		expect(said.toSorted()).toEqual(["HS001", undefined]);
	}
	expect(await deadlocks()).toBe(before);
	expect(await faultsOf(world, yachts)).toEqual([]);
});

test("bulk edits in two Directus processes that move the same charters in another order are done, or refused with a sentence", async () => {
	const { stack } = world;
	const { yachts, one, other } = await twoFleets();
	const both = [...one, ...other];
	const patch = (body: unknown, url: string) =>
		stack.api("/items/bookings", { method: "PATCH", url, body: JSON.stringify(body) });
	const rows = (keys: string[], day: number) =>
		keys.map((id) => {
			const from = day * 24 + (one.includes(id) ? 0 : 10);
			return { id, starts_at: at(from), ends_at: at(from + 4) };
		});
	for (let round = 1; round <= 5; round += 1) {
		const answers = await Promise.all([
			patch(rows(both, round), stack.directus.url),
			patch(rows(both.toReversed(), round), stack.second),
			patch({ keys: both, data: { guests: 2 + (round % 2) } }, stack.second),
		]);
		for (const { status, body } of answers) {
			expect([200, 503], JSON.stringify(body)).toContain(status);
			if (status !== 200) expect(JSON.stringify(body)).toContain("Others are changing the same charters");
		}
		expect(await faultsOf(world, yachts)).toEqual([]);
	}
});
