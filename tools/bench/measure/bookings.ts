import { Pool } from "pg";
import { bareSql, plainPost, writtenExample } from "../compare/same-booking.ts";
import { preparePayment, requestBooking, requestQuote, type Slot, supplyOfSlots, timed } from "../guest.ts";
import { type Line, perSecond, ratio } from "../report.ts";
import { refreshStatistics } from "../settle.ts";
import type { BenchStack } from "../stack.ts";

const rounds = 5;
const perRound = 60;
const warmUp = 100;
const atOnce = 8;

/**
 * Bookings a second through our route, through plain Directus with the same nested rows, and as bare SQL. The three take
 * turns, so that whatever else the machine does meets them alike.
 */
export async function measureBookings(stack: BenchStack): Promise<Line[]> {
	const { runtime } = stack;
	const pool = new Pool({ connectionString: runtime.postgres.url, max: atOnce });
	const yachts = await pool.query<{ id: string; slug: string }>("select id, slug from yachts");
	const ids = new Map(yachts.rows.map(({ id, slug }) => [slug, id]));
	const idOf = ({ yacht }: Slot): string => ids.get(yacht) ?? "";
	const slotsOf = supplyOfSlots(stack, { firstYacht: 601 });
	const book = async (quote: string) => expect(await requestBooking(runtime.directus.url, quote), 201);
	const quotesFor = async (count: number): Promise<string[]> => {
		const quotes: string[] = [];
		for (const slot of await slotsOf(count)) quotes.push(await requestQuote(stack, slot));
		return quotes;
	};

	await timed(await quotesFor(warmUp), atOnce, book);
	const example = await writtenExample(pool);
	const post = async (slot: Slot) => expect(await plainPost(stack, { example, yacht: idOf(slot), slot }), 200);
	const insert = (slot: Slot) => bareSql(pool, { example, yacht: idOf(slot), slot });
	await timed(await slotsOf(warmUp), atOnce, post);
	await timed(await slotsOf(warmUp), atOnce, insert);
	await refreshStatistics(runtime.postgres.url);
	const seconds = { whole: 0, provider: 0, items: 0, sql: 0 };
	for (let round = 0; round < rounds; round++) {
		seconds.whole += await timed(await quotesFor(perRound), atOnce, book);
		seconds.items += await timed(await slotsOf(perRound), atOnce, post);
		seconds.sql += await timed(await slotsOf(perRound), atOnce, insert);
		seconds.provider += await timed([...Array(perRound).keys()], atOnce, () => preparePayment(stack));
	}
	await pool.end();
	const count = rounds * perRound;
	const net = count / Math.max(0.001, seconds.whole - seconds.provider);
	const plain = count / seconds.items;
	const bare = count / seconds.sql;
	return [
		{ what: "bookings through /charter, payment provider included", value: perSecond(count / seconds.whole) },
		{ what: "bookings through /charter, without the provider's time", value: perSecond(net) },
		{ what: "plain POST /items/bookings with the same nested rows", value: perSecond(plain) },
		{ what: "the same rows by bare SQL from Node", value: perSecond(bare) },
		{ what: "ours against plain Directus", value: ratio(net / plain), goal: "≥ 2 ×", met: net >= 2 * plain },
		{ what: "ours as a share of bare SQL", value: ratio(net / bare), goal: "≥ 0.40 ×", met: net >= 0.4 * bare },
	];
}

function expect(status: number, wanted: number): void {
	if (status !== wanted) throw new Error(`Expected ${wanted}, the answer was ${status}.`);
}
