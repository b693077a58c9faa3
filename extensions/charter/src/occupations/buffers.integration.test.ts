import { randomUUID } from "node:crypto";
import { conflicts } from "@harborsmith/domain";
import knex, { type Knex } from "knex";
import { afterAll, beforeAll, expect, it } from "vitest";
import { charterClient, testDay } from "../../../../tests/support/guest/charter-client.ts";
import { createTestYacht } from "../../../../tests/support/guest/test-yacht.ts";
import { seedOf } from "../../../../tests/support/seed.ts";
import { at, createWorld, type World } from "../../../../tests/support/world/world.ts";
import { findFreeYachts } from "./find-free-yachts.ts";
import { readOccupied } from "./read-occupied.ts";
import { withBuffers } from "./with-buffers.ts";

let world: World;
let database: Knex;
beforeAll(async () => {
	world = await createWorld();
	database = knex({ client: "pg", connection: world.stack.postgres.url, pool: { min: 0, max: 2 } });
});
afterAll(async () => {
	await database.destroy();
	await world.close();
});

const seed = seedOf("SEED", process.env.SEED);
const random = (() => {
	let state = seed;
	return (below: number): number => {
		state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
		return Math.floor((state / 2_147_483_648) * below);
	};
})();
/** Minutes of buffer: none, some hours, or up to the 30 days that the database allows. */
const buffer = (): number => [0, random(600), random(43_201)][random(3)] ?? 0;

/** The answer of the SQL function, leaving out one booking. */
const isFree = async (
	yacht: string,
	from: number,
	to: number,
	own: { buffer_before_min: number; buffer_after_min: number },
	except: string | null = null,
): Promise<boolean> => {
	const row = await world.one<{ taken: boolean }>(
		"SELECT EXISTS (SELECT FROM hs.in_the_way($1, $2, $3, $4, $5, $6)) AS taken",
		[yacht, at(from), at(to), own.buffer_before_min, own.buffer_after_min, except],
	);
	return !row.taken;
};

it(`calendar, search and database agree on what is free around buffers of up to 30 days (seed ${seed})`, async () => {
	let [free, taken] = [0, 0];
	for (let round = 0; round < 25; round += 1) {
		const [buffer_before_min, buffer_after_min] = [buffer(), buffer()];
		const own = { buffer_before_min, buffer_after_min };
		const yacht = await world.yacht(own);
		const client = await world.pool.connect();
		/** Whether Postgres takes the time; kept only when asked for. */
		const occupies = async (from: number, to: number, buffers: typeof own, keep: boolean): Promise<boolean> => {
			await client.query("BEGIN");
			// An overdue hold keeps its time while somebody works on it, and the worker may be ending this one.
			await client.query("SELECT FROM bookings WHERE yacht = $1 ORDER BY id FOR UPDATE", [yacht]);
			try {
				await client.query(
					`INSERT INTO blocks (id, resource_kind, yacht, kind, starts_at, ends_at, buffer_before_min, buffer_after_min)
					VALUES ($1, 'yacht', $2, 'service', $3, $4, $5, $6)`,
					[randomUUID(), yacht, at(from), at(to), buffers.buffer_before_min, buffers.buffer_after_min],
				);
				await client.query(keep ? "COMMIT" : "ROLLBACK");
				return true;
			} catch (error) {
				await client.query("ROLLBACK");
				expect((error as { code?: string }).code).toBe("HS001");
				return false;
			}
		};
		for (let block = 0; block < 4; block += 1) {
			const from = random(3000);
			await occupies(from, from + 1 + random(200), { buffer_before_min: buffer(), buffer_after_min: buffer() }, true);
		}
		const over = { hold_expires_at: new Date(Date.now() - 60_000) };
		const held = random(3000);
		await world.book(yacht, held, held + 1 + random(100), over).catch(() => undefined);
		for (let wish = 0; wish < 40; wish += 1) {
			const from = random(3000);
			const to = from + 1 + random(120);
			const wanted = { starts_at: new Date(at(from)), ends_at: new Date(at(to)), ...own };
			const now = new Date();
			const span = withBuffers(own, wanted.starts_at, wanted.ends_at);
			const [answer] = await readOccupied(database, [{ yacht, ...span, now }]);
			const calendar = !answer?.occupied.some((other) => conflicts(wanted, other));
			const search = (await findFreeYachts(database, [{ yacht, ...wanted }], now)).has(yacht);
			const postgres = await occupies(from, to, own, false);
			const sql = await isFree(yacht, from, to, own);
			expect({ calendar, search, sql }, JSON.stringify({ round, own, from, to })).toEqual({
				calendar: postgres,
				search: postgres,
				sql: postgres,
			});
			if (postgres) free += 1;
			else taken += 1;
		}
		client.release();
	}
	expect(Math.min(free, taken)).toBeGreaterThan(50);
});

it("the rule is written into each query that asks by it, so that a fleet is searched by indexes", async () => {
	const { rows } = await database.raw<{ rows: Record<string, string>[] }>(
		"explain (verbose) select from occupations o where hs.is_in_the_way(o, now(), now(), now(), now(), now(), null)",
	);
	const plan = rows.flatMap((row) => Object.values(row)).join("\n");
	expect(plan).toContain("during &&");
	expect(plan).not.toContain("is_in_the_way");
});

it(`where a booking could move, calendar, search and database say alike, its own time left out (seed ${seed})`, async () => {
	let [free, taken] = [0, 0];
	for (let round = 0; round < 10; round += 1) {
		const own = { buffer_before_min: random(600), buffer_after_min: random(600) };
		const yacht = await world.yacht(own);
		const begins = random(100);
		const booking = await world.book(yacht, begins, begins + 5, { status: "confirmed" });
		for (let other = 0; other < 6; other += 1) {
			const from = random(300);
			await world.book(yacht, from, from + 1 + random(10)).catch(() => undefined);
		}
		const client = await world.pool.connect();
		for (let wish = 0; wish < 30; wish += 1) {
			// Half of them near where it stands.
			const from = wish % 2 ? random(300) : Math.max(0, begins - 4 + random(9));
			const to = from + 1 + random(8);
			const wanted = { starts_at: new Date(at(from)), ends_at: new Date(at(to)), ...own };
			const now = new Date();
			const span = withBuffers(own, wanted.starts_at, wanted.ends_at);
			const [answer] = await readOccupied(database, [{ yacht, ...span, now, except: booking }]);
			await client.query("BEGIN");
			const moved = await client
				.query("UPDATE bookings SET starts_at = $2, ends_at = $3 WHERE id = $1", [booking, at(from), at(to)])
				.then(
					() => true,
					(error: { code?: string }) => {
						expect(error.code).toBe("HS001");
						return false;
					},
				);
			await client.query("ROLLBACK");
			expect({
				calendar: !answer?.occupied.some((other) => conflicts(wanted, other)),
				search: (await findFreeYachts(database, [{ yacht, ...wanted }], now, booking)).has(yacht),
				sql: await isFree(yacht, from, to, own, booking),
			}).toEqual({ calendar: moved, search: moved, sql: moved });
			if (moved) free += 1;
			else taken += 1;
		}
		client.release();
	}
	expect(Math.min(free, taken)).toBeGreaterThan(30);
});

it("a charter 20 days before or after another is refused while the yacht is prepared for 25", async () => {
	const client = charterClient(world.stack);
	const yacht = await createTestYacht(world.stack, { buffer_min: 25 * 1440 });
	const on = (days: number) => ({
		slug: yacht.slug,
		starts_at: `${testDay(days)}T10:00`,
		ends_at: `${testDay(days)}T14:00`,
	});
	await client.bookSlot(on(80));
	const asked = await Promise.all([60, 100, 54, 106].map((days) => client.fetchQuote(on(days))));
	await yacht.archive();
	expect(asked.map(({ status }) => status)).toEqual([409, 409, 200, 200]);
});
