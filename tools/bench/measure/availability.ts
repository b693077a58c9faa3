import { DateTime } from "luxon";
import { inTurns, load, type Measured } from "../load.ts";
import { type Line, ms, perSecond, ratio } from "../report.ts";
import type { BenchStack } from "../stack.ts";

const day = (offset: number): string => DateTime.now().plus({ days: offset }).toISODate();

/**
 * One month of one yacht: from our early route fresh and unchanged, from Directus /items, and from bare node. They take
 * turns, so that whatever else the machine does meets them alike.
 */
export async function measureAvailability({ runtime, bare }: BenchStack, yachts: number): Promise<Line[]> {
	const directus = runtime.directus.url.replace("localhost", "127.0.0.1");
	const path = (n: number): string => {
		const offset = 2 + (n % 97);
		return `/charter/yachts/yacht-${1 + ((n * 37) % yachts)}/availability?from=${day(offset)}&to=${day(offset + 30)}&duration_min=240&charter_type=captained`;
	};
	const fresh = Array.from({ length: 60_000 }, (_, n) => path(n));
	const ids = (await (
		await fetch(`${directus}/items/yachts?fields=id&limit=${yachts}&access_token=${runtime.directus.admin_token}`)
	).json()) as { data: { id: string }[] };
	const items = Array.from({ length: 20_000 }, (_, n) => {
		const offset = 2 + (n % 97);
		const filter = {
			resource: { _eq: ids.data[(n * 37) % ids.data.length]?.id },
			starts_at: { _lt: `${day(offset + 31)}T00:00:00Z` },
			ends_at: { _gt: `${day(offset)}T00:00:00Z` },
		};
		return `/items/blocks?limit=-1&fields=starts_at,ends_at,buffer_before_min,buffer_after_min&filter=${encodeURIComponent(JSON.stringify(filter))}`;
	});
	const headers = { authorization: `Bearer ${runtime.directus.admin_token}` };
	// Both are compiled by the engine before either is measured.
	await load({ url: directus, paths: fresh.slice(30_000), seconds: 10 });
	await load({ url: directus, paths: items.slice(10_000), headers, seconds: 10 });
	const first = await fetch(`${directus}${path(1)}`);
	const etag = first.headers.get("etag") ?? "";

	const turns = await inTurns(4, {
		uncached: (turn) => load({ url: directus, paths: fresh.slice(turn * 10_000), seconds: 4 }),
		plain: () => load({ url: directus, paths: items, headers, seconds: 4 }),
		limit: (turn) => load({ url: bare, paths: fresh.slice(turn * 10_000), seconds: 2 }),
		unchanged: () => load({ url: `${directus}${path(1)}`, headers: { "if-none-match": etag }, seconds: 2 }),
		cached: () => load({ url: `${directus}${path(1)}`, seconds: 2 }),
	});
	const { uncached, unchanged, cached, plain, limit } = turns;
	return [
		{ what: "availability, fresh (month of a yacht, half-hour starts)", value: perSecond(uncached.perSecond) },
		{ what: "availability, unchanged (ETag, 304)", value: perSecond(unchanged.perSecond) },
		{ what: "availability, cached (200)", value: perSecond(cached.perSecond) },
		{ what: "Directus /items on the same rows", value: perSecond(plain.perSecond) },
		{ what: "bare node + knex, the same query", value: perSecond(limit.perSecond) },
		{
			what: "fresh against /items",
			value: ratio(uncached.perSecond / plain.perSecond),
			goal: "≥ 5 ×",
			met: uncached.perSecond >= 5 * plain.perSecond,
		},
		{
			what: "unchanged against /items",
			value: ratio(unchanged.perSecond / plain.perSecond),
			goal: "≥ 12 ×",
			met: unchanged.perSecond >= 12 * plain.perSecond,
		},
		{
			what: "fresh as a share of bare node + knex",
			value: ratio(uncached.perSecond / limit.perSecond),
			goal: "≥ 0.40 ×",
			met: uncached.perSecond >= 0.4 * limit.perSecond,
		},
		{ what: "fresh, p99 at 16 connections", value: ms(uncached.p99), goal: "≤ 25 ms", met: uncached.p99 <= 25 },
		{
			what: "fresh, p99 against that of bare node + knex",
			value: ratio(uncached.p99 / limit.p99),
			goal: "≤ 1.50 ×",
			met: uncached.p99 <= 1.5 * limit.p99,
		},
		{
			what: "answers other than 2xx or 304",
			value: String(failures(uncached) + failures(unchanged) + failures(plain) + failures(limit)),
			goal: "0",
			met: failures(uncached) + failures(unchanged) + failures(plain) === 0,
		},
	];
}

function failures({ statuses, errors }: Measured): number {
	return (
		errors + Object.entries(statuses).reduce((sum, [status, count]) => sum + (/^(2|304)/.test(status) ? 0 : count), 0)
	);
}
