import { Pool } from "pg";
import { bareSql, type Example, writtenExample } from "../compare/same-booking.ts";
import { freeSlots, requestBooking, requestQuote, type Slot } from "../guest.ts";
import { type Line, ms, ratio } from "../report.ts";
import type { BenchStack } from "../stack.ts";

const rivals = 50;
const rounds = 20;
/** The first ones find code that has not been compiled and connections that have not been made. */
const warmUp = 3;

interface Round {
	/** Milliseconds of each rival. */
	times: number[];
	winners: number;
	/** Neither won nor were refused. */
	others: number;
}

/**
 * Fifty guests ask for one slot at the same moment, half of them at each of two Directus processes; in turns with fifty
 * transactions that write the same rows by bare SQL.
 */
export async function measureRivals(stack: BenchStack): Promise<Line[]> {
	const second = await stack.startSecond();
	const slots = await freeSlots(stack, { yacht: "yacht-900", count: 2 * (warmUp + rounds) });
	const pool = new Pool({ connectionString: stack.runtime.postgres.url, max: rivals });
	const yacht = await idOf(pool, "yacht-900");
	const ours: Round[] = [];
	const bare: Round[] = [];
	for (let round = 0; round < warmUp + rounds; round++) {
		const [slot, other] = slots.slice(2 * round);
		if (!slot || !other) break;
		ours.push(await atOurDoors(stack, second, slot));
		bare.push(await byBareSql(pool, { example: await writtenExample(pool), yacht, slot: other }));
	}
	await pool.end();
	return report(together(ours.slice(warmUp)), together(bare.slice(warmUp)));
}

async function atOurDoors(stack: BenchStack, second: string, slot: Slot): Promise<Round> {
	const quotes = await Promise.all(Array.from({ length: rivals }, () => requestQuote(stack, slot)));
	const answers = await Promise.all(
		quotes.map((quote, n) => took(() => requestBooking(n % 2 ? second : stack.runtime.directus.url, quote))),
	);
	return {
		times: answers.map(({ milliseconds }) => milliseconds),
		winners: answers.filter(({ answer }) => answer === 201).length,
		others: answers.filter(({ answer }) => answer !== 201 && answer !== 409).length,
	};
}

async function byBareSql(pool: Pool, wanted: { example: Example; yacht: string; slot: Slot }): Promise<Round> {
	const answers = await Promise.all(
		Array.from({ length: rivals }, () =>
			took(() =>
				bareSql(pool, wanted).then(
					() => true,
					() => false,
				),
			),
		),
	);
	return {
		times: answers.map(({ milliseconds }) => milliseconds),
		winners: answers.filter(({ answer }) => answer).length,
		others: 0,
	};
}

async function took<Answer>(work: () => Promise<Answer>): Promise<{ answer: Answer; milliseconds: number }> {
	const began = performance.now();
	const answer = await work();
	return { answer, milliseconds: performance.now() - began };
}

async function idOf(pool: Pool, slug: string): Promise<string> {
	const { rows } = await pool.query<{ id: string }>("select id from yachts where slug = $1", [slug]);
	return rows[0]?.id ?? "";
}

function together(all: Round[]): Round {
	return {
		times: all.flatMap(({ times }) => times).sort((a, b) => a - b),
		winners: all.reduce((sum, { winners }) => sum + winners, 0),
		others: all.reduce((sum, { others }) => sum + others, 0),
	};
}

const median = (sorted: number[]): number => sorted[sorted.length >> 1] ?? Number.NaN;

function report(ours: Round, bare: Round): Line[] {
	const slowest = ours.times.at(-1) ?? Number.NaN;
	const bareMedian = median(bare.times);
	return [
		{
			what: `${rivals} rivals for one slot, ${rounds} rounds: winners`,
			value: String(ours.winners),
			goal: String(rounds),
			met: ours.winners === rounds && ours.others === 0,
		},
		{ what: "half of the answers within", value: ms(median(ours.times)) },
		{ what: "the slowest answer of all", value: ms(slowest), goal: "≤ 300 ms", met: slowest <= 300 },
		{
			what: `${rivals} rivals by bare SQL: winners`,
			value: String(bare.winners),
			goal: String(rounds),
			met: bare.winners === rounds,
		},
		{ what: "half of the bare rivals within", value: ms(bareMedian) },
		{
			what: "the slowest answer against the median of bare rivals",
			value: ratio(slowest / bareMedian),
			goal: "≤ 3.00 ×",
			met: slowest <= 3 * bareMedian,
		},
	];
}
