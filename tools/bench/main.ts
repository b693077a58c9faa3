import { parseArgs } from "node:util";
import { fill } from "./fill.ts";
import { measureAvailability } from "./measure/availability.ts";
import { measureBookings } from "./measure/bookings.ts";
import { measureFleet } from "./measure/fleet.ts";
import { measureMemory, memoryNow } from "./measure/memory.ts";
import { measurePages } from "./measure/pages.ts";
import { measurePeer } from "./measure/peer.ts";
import { measureRivals } from "./measure/rivals.ts";
import { imageLines } from "./media-image.ts";
import { videoLines } from "./media-video.ts";
import { type Line, print } from "./report.ts";
import { settle } from "./settle.ts";
import { type BenchStack, withBenchStack } from "./stack.ts";

const size = { yachts: 1000, blocksPerYacht: 1000 };

/**
 * The measurements of one run on this machine, as ratios wherever a machine would matter.
 * `npm run bench -- availability fleet` takes only the named sections; `--peer <folder>`, or `BENCH_PEER`, measures a
 * common shop server beside us (see `peer/start-peer.ts`).
 */
export async function main(given: string[]): Promise<number> {
	const { values, positionals: args } = parseArgs({
		args: given,
		options: { peer: { type: "string", default: process.env.BENCH_PEER ?? "" } },
		allowPositionals: true,
	});
	const missed: string[] = [];
	const section = async (name: string, title: string, measure: () => Promise<Line[]> | Line[]): Promise<void> => {
		if (args.length > 0 && !args.includes(name)) return;
		const lines = await measure();
		print(title, lines);
		missed.push(...lines.filter(({ met }) => met === false).map(({ what }) => what));
	};
	const needsStack = args.length === 0 || args.some((name) => !["video", "images"].includes(name));
	if (needsStack) await withBenchStack((stack) => onStack(stack, section, values.peer));
	await section("video", "Films: the HLS ladder", videoLines);
	await section("images", "Pictures: AVIF and WebP at four widths", imageLines);
	process.stdout.write(missed.length ? `\nGoals missed: ${missed.join("; ")}\n` : "\nEvery goal was met.\n");
	return 0;
}

async function onStack(
	stack: BenchStack,
	section: (name: string, title: string, measure: () => Promise<Line[]> | Line[]) => Promise<void>,
	peer: string,
): Promise<void> {
	process.stdout.write(
		`\n  Filling ${size.yachts} yachts and ${(size.yachts * size.blocksPerYacht).toLocaleString("en-US")} blocks …\n`,
	);
	await fill(stack.runtime.postgres.url, size);
	await settle(stack);
	const atRest = memoryNow(stack);
	await section("availability", "Availability", () => measureAvailability(stack, size.yachts));
	await section("fleet", "Fleet search", () => measureFleet(stack));
	await section("bookings", "Bookings", () => measureBookings(stack));
	await section("pages", "Storefront", () => measurePages(stack));
	if (peer) await section("peer", "Beside a common shop server", () => measurePeer(stack, peer, size.yachts));
	await section("rivals", "Rivals", () => measureRivals(stack));
	await section("memory", "Memory", () => measureMemory(stack, atRest));
}
