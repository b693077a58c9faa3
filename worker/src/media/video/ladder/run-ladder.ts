import ffmpeg from "fluent-ffmpeg";
import { guardedFfmpeg, inputGuard } from "../../guard/index.ts";
import type { SourceFile } from "../probe/probe-video.ts";
import { ladderArguments, ladderInputArguments, posterArguments } from "./ladder-arguments.ts";
import { ladderFilters } from "./ladder-filters.ts";
import type { LadderPlan } from "./ladder-plan.ts";

export const posterFile = "poster.jpg";

export interface LadderRun {
	source: SourceFile;
	plan: LadderPlan;
	/** Seconds after which the run is killed. */
	timeout: number;
	signal: AbortSignal;
	/** Seconds of film that are done. */
	onTime: (seconds: number) => void;
}

/** ffmpeg gave up on the film. The message is its own and for the log only. */
export class LadderFailure extends Error {
	override name = "LadderFailure";
}

const secondsOf = (line: string): number | undefined => {
	const [, hours, minutes, seconds] = /time=(\d+):(\d+):([\d.]+)/.exec(line) ?? [];
	return seconds === undefined ? undefined : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
};

/**
 * Makes all renditions and the poster in one ffmpeg run, in the source's folder. This is the only file that knows
 * fluent-ffmpeg, which is no longer maintained.
 *
 * Its `progress` event must not be used: listening to it starts an ffprobe without our guard.
 *
 * @throws LadderFailure when ffmpeg cannot make them; the signal's reason when it aborts
 */
export function runLadder({ source, plan, timeout, signal, onTime }: LadderRun): Promise<void> {
	return new Promise((resolve, reject) => {
		signal.throwIfAborted();
		// `cwd` is read by fluent-ffmpeg but missing in its types.
		const options: ffmpeg.FfmpegCommandOptions & { cwd: string } = { cwd: source.cwd, stdoutLines: 40 };
		const command = ffmpeg(options)
			.setFfmpegPath(guardedFfmpeg)
			.input(source.name)
			.inputOptions(["-nostdin", "-hide_banner", "-v", "error", "-stats"])
			.inputOptions([...inputGuard(source.demuxer), ...ladderInputArguments()])
			.complexFilter(ladderFilters(plan));
		const [first = "", ...more] = ladderArguments(plan);
		const [posterFirst = "", ...posterMore] = posterArguments();
		// Spread on purpose: an array would be split at its blanks.
		command.output("%v.m3u8").outputOptions(first, ...more);
		command.output(posterFile).outputOptions(posterFirst, ...posterMore);

		const kill = () => command.kill("SIGKILL");
		const timer = setTimeout(kill, timeout * 1000);
		signal.addEventListener("abort", kill);
		const clear = () => {
			clearTimeout(timer);
			signal.removeEventListener("abort", kill);
		};
		command.on("stderr", (line: string) => {
			const seconds = secondsOf(line);
			if (seconds !== undefined) onTime(seconds);
		});
		command.on("end", () => {
			clear();
			resolve();
		});
		command.on("error", (error: Error, _stdout: unknown, stderr: unknown) => {
			clear();
			if (signal.aborted) reject(signal.reason);
			else reject(new LadderFailure(`${error.message}\n${String(stderr)}`, { cause: error }));
		});
		command.run();
	});
}
