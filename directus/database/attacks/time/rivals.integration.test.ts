import { Pool, type PoolClient } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { at, createWorld, type World } from "../../../../tests/support/world/world.ts";

const rivals = 50;
const rounds = 40;

let world: World;
let pools: Pool[];
let clients: PoolClient[];
beforeAll(async () => {
	world = await createWorld();
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

async function rival(index: number, yacht: string, from: number): Promise<{ won: boolean; code?: string; ms: number }> {
	const started = performance.now();
	const won = await (clients[index] as PoolClient)
		.query(
			"INSERT INTO bookings (yacht, customer, starts_at, ends_at, charter_type, guests) VALUES ($1, $2, $3, $4, 'captained', 2)",
			[yacht, world.customer, at(from), at(from + 4)],
		)
		.then(
			() => ({ won: true }),
			(error: { code?: string }) => ({ won: false, code: error.code }),
		);
	return { ...won, ms: performance.now() - started };
}

test.each([
	["want the very same hours", () => 0],
	["want hours that overlap in different ways", (index: number) => (index % 7) / 2],
])(`one of ${rivals} rivals wins in every round when they %s, quickly and without a deadlock`, async (_case, shift) => {
	const yacht = await world.yacht({ buffer_before_min: 30, buffer_after_min: 60 });
	const before = await deadlocks();
	const times: number[] = [];
	for (let round = 0; round < rounds; round += 1) {
		const results = await Promise.all(
			Array.from({ length: rivals }, (_, index) => rival(index, yacht, round * 24 + shift(index))),
		);
		expect(results.filter(({ won }) => won)).toHaveLength(1);
		expect(results.filter(({ code }) => code === "HS001")).toHaveLength(rivals - 1);
		times.push(...results.map(({ ms }) => ms));
	}
	times.sort((a, b) => a - b);
	expect(await deadlocks()).toBe(before);
	const p99 = times[Math.floor(times.length * 0.99)] ?? 0;
	process.stdout.write(
		`rivals: p50 ${times[times.length >> 1]?.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, max ${times.at(-1)?.toFixed(0)} ms\n`,
	);
	expect(times.at(-1)).toBeLessThan(2000);
});

test("rivals for an overdue hold, and its late payment, leave exactly one in the slot", async () => {
	const yacht = await world.yacht();
	for (let round = 0; round < 20; round += 1) {
		const from = round * 24;
		const hold = await world.book(yacht, from, from + 4, { hold_expires_at: new Date(Date.now() - 1000) });
		const paid = world.pool.query("UPDATE bookings SET status = 'confirmed' WHERE id = $1", [hold]).then(
			() => true,
			() => false,
		);
		const results = await Promise.all(Array.from({ length: 12 }, (_, index) => rival(index, yacht, from)));
		const winners = results.filter(({ won }) => won).length + Number(await paid);
		expect(winners).toBe(1);
		expect(results.every(({ won, code }) => won || code === "HS001")).toBe(true);
	}
});
