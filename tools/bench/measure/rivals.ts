import { freeSlots, requestBooking, requestQuote } from "../guest.ts";
import { type Line, ms } from "../report.ts";
import type { BenchStack } from "../stack.ts";

const rivals = 50;
const rounds = 20;
/** The first ones find code that has not been compiled and connections that have not been made. */
const warmUp = 3;

/** Fifty guests ask for one slot at the same moment, half of them at each of two Directus processes. */
export async function measureRivals(stack: BenchStack): Promise<Line[]> {
	const slots = await freeSlots(stack, { yacht: "yacht-900", count: warmUp + rounds });
	const times: number[] = [];
	let winners = 0;
	let others = 0;
	for (const [round, slot] of slots.entries()) {
		const quotes = await Promise.all(Array.from({ length: rivals }, () => requestQuote(stack, slot)));
		const answers = await Promise.all(
			quotes.map(async (quote, n) => {
				const began = performance.now();
				const status = await requestBooking(n % 2 ? stack.second : stack.runtime.directus.url, quote);
				return { status, took: performance.now() - began };
			}),
		);
		if (round < warmUp) continue;
		times.push(...answers.map(({ took }) => took));
		winners += answers.filter(({ status }) => status === 201).length;
		others += answers.filter(({ status }) => status !== 201 && status !== 409).length;
	}
	times.sort((a, b) => a - b);
	const slowest = times.at(-1) ?? 0;
	return [
		{
			what: `${rivals} rivals for one slot, ${rounds} rounds: winners`,
			value: String(winners),
			goal: String(rounds),
			met: winners === rounds && others === 0,
		},
		{ what: "half of the answers within", value: ms(times[times.length >> 1] ?? 0) },
		{ what: "the slowest answer of all", value: ms(slowest), goal: "≤ 300 ms", met: slowest <= 300 },
	];
}
