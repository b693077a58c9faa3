import { DateTime } from "luxon";
import { type Line, ms } from "../report.ts";
import type { BenchStack } from "../stack.ts";

/** Search of the whole fleet for given dates: only free yachts, each with its exact price. */
export async function measureFleet({ runtime }: BenchStack): Promise<Line[]> {
	const times: number[] = [];
	for (let n = 0; n < 60; n++) {
		const start = DateTime.now()
			.setZone("America/Los_Angeles")
			.plus({ days: 3 + n * 2 })
			.toISODate();
		const query = new URLSearchParams({
			start: `${start}T${n % 2 ? "08:30" : "15:00"}`,
			end: `${start}T${n % 2 ? "12:30" : "19:30"}`,
			guests: "4",
			order_by: "price",
		});
		const began = performance.now();
		const answer = await fetch(`${runtime.directus.url}/charter/fleet?${query}`);
		const body = (await answer.json()) as { data?: unknown[] };
		if (!answer.ok || !Array.isArray(body.data))
			throw new Error(`Fleet search answered ${answer.status}: ${JSON.stringify(body).slice(0, 300)}`);
		if (n >= 5) times.push(performance.now() - began);
	}
	times.sort((a, b) => a - b);
	const p95 = times[Math.floor(times.length * 0.95)] ?? 0;
	const p50 = times[Math.floor(times.length * 0.5)] ?? 0;
	return [
		{ what: "fleet search with dates, 1,000 yachts and 1,000,000 blocks, p50", value: ms(p50) },
		{ what: "fleet search with dates, p95", value: ms(p95), goal: "≤ 150 ms", met: p95 <= 150 },
	];
}
