import { gzipSync } from "node:zlib";
import { load } from "../load.ts";
import { type Line, perSecond } from "../report.ts";
import type { BenchStack } from "../stack.ts";

/** Pages a second, and how much script a page asks for before anybody touches it, gzipped. */
export async function measurePages({ runtime }: BenchStack): Promise<Line[]> {
	const url = runtime.storefront.url.replace("localhost", "127.0.0.1");
	const pages: [path: string, goal: number | undefined][] = [
		["/", 5],
		["/fleet", 5],
		["/yachts/yacht-1", 60],
		["/book/yacht-1", undefined],
	];
	const lines: Line[] = [];
	for (const [path, goal] of pages) {
		const { perSecond: rate } = await load({ url: `${url}${path}`, seconds: 5 });
		const kb = (await scriptBytes(url, path)) / 1024;
		lines.push({ what: `${path}: pages a second`, value: perSecond(rate) });
		lines.push({
			what: `${path}: script before interaction, gzipped`,
			value: `${kb.toFixed(1)} kB`,
			...(goal === undefined ? {} : { goal: `≤ ${goal} kB`, met: kb <= goal }),
		});
	}
	return lines;
}

/** Every script that the page itself names or that those scripts import at once, inline code included. */
async function scriptBytes(url: string, path: string): Promise<number> {
	const html = await (await fetch(`${url}${path}`)).text();
	const inline = [...html.matchAll(/<script(?![^>]*type="application\/(?:ld\+)?json")[^>]*>([\s\S]*?)<\/script>/g)].map(
		(match) => match[1] ?? "",
	);
	const named = [...html.matchAll(/(?:src|component-url|renderer-url|href)="([^"]+\.m?js)"/g)].map(
		(match) => match[1] ?? "",
	);
	const seen = new Set<string>();
	let bytes = gzipSync(inline.join("\n")).length;
	const queue = named.map((name) => new URL(name, url).href);
	for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
		if (seen.has(next) || !next.startsWith(url)) continue;
		seen.add(next);
		const code = await (await fetch(next)).text();
		bytes += gzipSync(code).length;
		const base = next;
		queue.push(
			...[...code.matchAll(/(?:from|import)\s*"(\.[^"]+)"/g)].map((match) => new URL(match[1] ?? "", base).href),
		);
	}
	return bytes;
}
