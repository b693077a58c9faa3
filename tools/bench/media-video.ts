import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { inputGuard } from "../../worker/src/media/guard/index.ts";
import { ladderArguments } from "../../worker/src/media/video/ladder/ladder-arguments.ts";
import { ladderFilters } from "../../worker/src/media/video/ladder/ladder-filters.ts";
import { type LadderPlan, planLadder } from "../../worker/src/media/video/ladder/ladder-plan.ts";
import { makeVideo } from "../../worker/src/media/video/make-video.ts";
import { probeVideo } from "../../worker/src/media/video/probe/probe-video.ts";
import { filmSeconds, makeFilm, timedFfmpeg } from "./media-film.ts";
import { type Line, ratio } from "./report.ts";

const rounds = 3;
const name = "source";
const signal = new AbortController().signal;

/** The whole of the worker's own work on a film: checks, ladder, poster, playlists, blur. */
async function ours(film: string, folder: string, copiesTop: boolean): Promise<number> {
	const cwd = await mkdtemp(join(folder, "ours-"));
	await copyFile(film, join(cwd, name));
	const began = performance.now();
	const source = { cwd, name, demuxer: "mov" as const };
	const made = await makeVideo({
		source,
		captions: null,
		signal,
		log: pino({ level: "silent" }),
		onShare: () => undefined,
	});
	const seconds = (performance.now() - began) / 1000;
	if (made.copiedTop !== copiesTop)
		throw new Error("The worker did other work than the commands it is measured against.");
	return seconds;
}

/** One bare command with the same graph and options, without checks, guard or poster. */
async function oneCommand(film: string, plan: LadderPlan, folder: string): Promise<number> {
	const cwd = await mkdtemp(join(folder, "one-"));
	const graph = ladderFilters(plan)
		.map((filter) => filter.replace("split=2[film][still]", "null[film]"))
		.filter((filter) => !filter.startsWith("[still]"));
	return timedFfmpeg(
		[...inputGuard("mov"), "-i", film, "-filter_complex", graph.join(";"), ...ladderArguments(plan), "%v.m3u8"],
		cwd,
	);
}

/** A process for each rendition, one after the other, as a script would have it: everything is encoded. */
async function processEach(film: string, plan: LadderPlan, folder: string): Promise<number> {
	let seconds = 0;
	for (const rung of plan.rungs) {
		const single = { ...plan, rungs: [{ ...rung, copied: false }] };
		const cwd = await mkdtemp(join(folder, "each-"));
		const graph = `[0:${plan.pictureIndex}]scale=${rung.width}:${rung.height},setsar=1,format=yuv420p[v0]`;
		seconds += await timedFfmpeg(["-i", film, "-filter_complex", graph, ...ladderArguments(single), "%v.m3u8"], cwd);
	}
	return seconds;
}

interface Times {
	ours: number;
	one: number;
	each: number;
}

/** The best of some rounds in turns, so that other work on the machine hits all three alike. */
async function measure(film: string, folder: string, copiesTop: boolean): Promise<Times> {
	const facts = await probeVideo({ cwd: folder, name: film.slice(folder.length + 1), demuxer: "mov" }, signal);
	const plan = planLadder(facts, copiesTop);
	const best: Times = { ours: Number.POSITIVE_INFINITY, one: Number.POSITIVE_INFINITY, each: Number.POSITIVE_INFINITY };
	for (let round = 0; round < rounds; round++) {
		best.one = Math.min(best.one, await oneCommand(film, plan, folder));
		best.ours = Math.min(best.ours, await ours(film, folder, copiesTop));
		best.each = Math.min(best.each, await processEach(film, plan, folder));
	}
	return best;
}

const lines = (title: string, { ours, one, each }: Times, goalOfEach: number): Line[] => [
	{ what: `${title}: the whole ladder`, value: `${ours.toFixed(2)} s` },
	{ what: `${title}: share of realtime`, value: ratio(filmSeconds / ours) },
	{
		what: `${title}: time against one bare ffmpeg command`,
		value: ratio(ours / one),
		goal: "≤ 1.08 ×",
		met: ours / one <= 1.08,
	},
	{
		what: `${title}: faster than one process per rendition`,
		value: ratio(each / ours),
		goal: `≥ ${goalOfEach} ×`,
		met: each / ours >= goalOfEach,
	},
];

/** The HLS ladder of a 1080p film that must be encoded, and of one that fits the top rung already. */
export async function videoLines(): Promise<Line[]> {
	const folder = await mkdtemp(join(tmpdir(), "harborsmith-measure-"));
	try {
		const [raw, fitting] = [join(folder, "raw.mp4"), join(folder, "fitting.mp4")];
		await makeFilm(raw, "14M", folder);
		await makeFilm(fitting, "5M", folder);
		return [
			...lines("1080p film", await measure(raw, folder, false), 1.15),
			...lines("1080p film that fits the top rung", await measure(fitting, folder, true), 2),
		];
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
