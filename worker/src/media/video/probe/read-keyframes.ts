import { guardedFfprobe, inputGuard } from "../../guard/index.ts";
import { runTool } from "../../guard/run-tool.ts";
import { limits } from "../../limits.ts";
import type { SourceFile } from "./probe-video.ts";

/** Times of the film's key frames in seconds, read from the container without decoding; undefined when unreadable. */
export async function readKeyframes(
	source: SourceFile,
	index: number,
	signal: AbortSignal,
): Promise<number[] | undefined> {
	const { code, stdout } = await runTool({
		program: guardedFfprobe,
		args: [
			...["-v", "error", ...inputGuard(source.demuxer), "-select_streams", String(index)],
			...["-show_entries", "packet=pts_time,flags", "-of", "csv=print_section=0", "-i", source.name],
		],
		cwd: source.cwd,
		timeout: limits.time.probe * 2,
		signal,
	});
	if (code !== 0) return undefined;
	const lines = stdout.split("\n").map((line) => line.trim().split(","));
	return lines
		.filter(([, flags]) => flags?.includes("K"))
		.map(([time]) => Number(time))
		.filter(Number.isFinite);
}
