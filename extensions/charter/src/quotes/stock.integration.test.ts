import { randomUUID } from "node:crypto";
import { charterLength, type Extra, piecesOf } from "@harborsmith/domain";
import knex, { type Knex } from "knex";
import { afterAll, beforeAll, expect, it } from "vitest";
import { seedOf } from "../../../../tests/support/seed.ts";
import { at, createWorld, type World } from "../../../../tests/support/world/world.ts";
import { extraLine } from "../../../domain/src/testing/lines.ts";
import { checkStock } from "./check-stock.ts";

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

const zone = "America/Los_Angeles";
const units = ["booking", "hour", "guest", "day"] as const;
const seed = seedOf("SEED", process.env.SEED);
/** Numbers that follow from the seed, which a failure prints. */
const random = (() => {
	let state = seed;
	return (below: number): number => {
		state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
		return Math.floor((state / 2_147_483_648) * below);
	};
})();

it("the domain and the database count the same pieces, whatever the unit, quantity and length", async () => {
	const cases = Array.from({ length: 4000 }, () => {
		const starts_at = new Date(Date.parse("2026-10-28T00:00Z") + random(20_000) * 60_000);
		const ends_at = new Date(starts_at.getTime() + (1 + random(12_000)) * 60_000);
		return { unit: units[random(4)] ?? "day", quantity: 1 + random(60), starts_at, ends_at };
	});
	const { rows } = await world.pool.query<{ pieces: number }>(
		`SELECT hs.pieces(unit, quantity, starts_at, ends_at) AS pieces FROM unnest($1::text[], $2::int[], $3::timestamptz[],
			$4::timestamptz[]) WITH ORDINALITY AS c (unit, quantity, starts_at, ends_at, place) ORDER BY place`,
		(["unit", "quantity", "starts_at", "ends_at"] as const).map((name) => cases.map((one) => one[name])),
	);
	const ours = cases.map((one) => piecesOf(one, charterLength(one.starts_at, one.ends_at, zone).hours));
	expect(rows.map(({ pieces }) => pieces)).toEqual(ours);
});

it(`a quote sells an extra exactly when the database takes the booking (seed ${seed})`, async () => {
	let [sold, refused] = [0, 0];
	for (let round = 0; round < 40; round += 1) {
		const unit = units[random(4)] ?? "booking";
		const stock_per_day = 1 + random(5);
		const id = randomUUID();
		const extra = { id, slug: `extra-${id}`, name: "Kayak", unit, price_cents: 100, stock_per_day } as Extra;
		await world.insert("extras", {
			id,
			slug: extra.slug,
			name: "Kayak",
			category: "equipment",
			unit,
			price_cents: 100,
			stock_per_day,
		});
		const lineOf = (from: number, to: number, quantity: number, guests: number) => {
			const terms = charterLength(new Date(at(from)), new Date(at(to)), zone);
			return extraLine({ extra, quantity }, { ...terms, guests });
		};
		const write = async (from: number, to: number, quantity: number, values: Record<string, unknown>) => {
			const { discount_cents: _none, ...line } = lineOf(from, to, quantity, 2);
			const booking = await world.book(await world.yacht(), from, to, values);
			await world.insert("booking_lines", { ...line, booking });
		};
		// Bookings of every kind that may hold pieces, or not any more.
		for (let other = 0; other < 4; other += 1) {
			const from = random(60);
			const over = new Date(Date.now() - 60_000);
			const state = [
				{ status: "confirmed" },
				{ status: "pending", hold_expires_at: new Date(Date.now() + 600_000) },
				{ status: "pending", hold_expires_at: over },
				{ status: "requested" },
				{ status: "pending" },
			][random(5)];
			await write(from, from + 1 + random(40), 1 + random(2), state ?? {}).catch(() => undefined);
		}
		const [from, quantity] = [random(60), 1 + random(3)];
		const to = from + 1 + random(40);
		const wanted = { lines: [lineOf(from, to, quantity, 2)], catalogue: [extra], zone };
		const quoted = await checkStock(database, {
			...wanted,
			starts_at: new Date(at(from)),
			ends_at: new Date(at(to)),
		}).then(
			() => "sold",
			(error: { code: string }) => error.code,
		);
		const take = () =>
			write(from, to, quantity, { status: "confirmed" }).then(
				() => "sold",
				(error: { code: string }) => (error.code === "HS006" ? "EXTRA_SOLD_OUT" : error.code),
			);
		let taken = await take();
		if (taken !== quoted) {
			// A hold that the worker ends at this very moment keeps its pieces until it has: then both must agree.
			await world.pool.query(
				"SELECT 1 FROM bookings WHERE id IN (SELECT booking FROM booking_lines WHERE extra = $1) FOR UPDATE",
				[id],
			);
			taken = await take();
		}
		expect(taken, JSON.stringify({ round, unit, stock_per_day, from, to, quantity })).toBe(quoted);
		if (taken === "sold") sold += 1;
		else refused += 1;
	}
	expect(Math.min(sold, refused)).toBeGreaterThan(0);
});

it("an overdue hold gives its pieces to the next guest; one that is being paid keeps them", async () => {
	const extra = await world.insert("extras", {
		slug: `extra-${randomUUID()}`,
		name: "Last kayak",
		category: "equipment",
		unit: "booking",
		price_cents: 100,
		stock_per_day: 1,
	});
	const line = {
		kind: "extra",
		label: "Kayak",
		unit: "booking",
		quantity: 1,
		unit_cents: 100,
		amount_cents: 100,
		extra,
	};
	const hold = await world.book(await world.yacht(), 1, 3, { hold_expires_at: new Date(Date.now() - 1000) });
	await world.insert("booking_lines", { ...line, booking: hold });
	const rival = await world.book(await world.yacht(), 1, 3);
	const paying = await world.pool.connect();
	await paying.query("BEGIN");
	await paying.query("SELECT 1 FROM bookings WHERE id = $1 FOR NO KEY UPDATE", [hold]);
	await expect(world.insert("booking_lines", { ...line, booking: rival })).rejects.toMatchObject({ code: "HS006" });
	await paying.query("ROLLBACK");
	paying.release();
	await world.insert("booking_lines", { ...line, booking: rival });
	const { status } = await world.one<{ status: string }>("SELECT status FROM bookings WHERE id = $1", [hold]);
	expect(status).toBe("expired");
});
