import { limits } from "../../limits.ts";
import type { LadderPlan, PlannedRung } from "./ladder-plan.ts";

const segmentSeconds = 4;
const keyframeSeconds = 2;
const longestSourceGap = 5;

function pictureArguments(plan: LadderPlan, rung: PlannedRung, index: number): string[] {
	const option = (name: string, value: string | number): string[] => [`-${name}:v:${index}`, String(value)];
	if (rung.copied) return ["-map", `0:${plan.pictureIndex}`, ...option("c", "copy")];
	const followsSource = plan.rungs.some(({ copied }) => copied);
	const gap = followsSource ? longestSourceGap : keyframeSeconds;
	return [
		...["-map", `[v${index}]`],
		...option("c", "libx264"),
		...option("preset", "veryfast"),
		...option("profile", "high"),
		...option("crf", 23),
		...option("maxrate", rung.maxrate),
		...option("bufsize", rung.maxrate * 2),
		...option("g", Math.ceil(plan.fps * gap)),
		...option("sc_threshold", 0),
		// Every rendition is cut at the same places, so that a player can change between them anywhere.
		...option("force_key_frames", followsSource ? "source" : `expr:gte(t,n_forced*${keyframeSeconds})`),
	];
}

function audioArguments(plan: LadderPlan): string[] {
	if (!plan.audio) return ["-an"];
	const { index, copied } = plan.audio;
	const maps = plan.rungs.flatMap(() => ["-map", `0:${index}`]);
	return copied ? [...maps, "-c:a", "copy"] : [...maps, "-c:a", "aac", "-b:a", "128k", "-ac", "2", "-ar", "48000"];
}

/** ffmpeg fills in `%v` here only when there are several renditions. */
const initName = ({ rungs: [first, ...more] }: LadderPlan): string => (first && more.length === 0 ? first.name : "%v");

/** Options before the input, besides the guard. */
export const ladderInputArguments = (): string[] => ["-t", String(limits.video.longest + 1)];

/** Output options of the HLS renditions. No metadata of the source (place, device, owner) reaches them. */
export function ladderArguments(plan: LadderPlan): string[] {
	const streams = plan.rungs.map(({ name }, index) => `v:${index},${plan.audio ? `a:${index},` : ""}name:${name}`);
	return [
		...plan.rungs.flatMap((rung, index) => pictureArguments(plan, rung, index)),
		...audioArguments(plan),
		...["-sn", "-dn", "-map_metadata", "-1", "-map_chapters", "-1"],
		...["-fps_mode", "vfr", "-max_muxing_queue_size", "2048", "-max_error_rate", "0.05"],
		...["-f", "hls", "-hls_segment_type", "fmp4", "-hls_time", String(segmentSeconds)],
		...["-hls_playlist_type", "vod", "-hls_list_size", "0", "-hls_flags", "independent_segments"],
		...["-hls_fmp4_init_filename", `${initName(plan)}_init.mp4`, "-hls_segment_filename", "%v_%04d.m4s"],
		...["-var_stream_map", streams.join(" ")],
	];
}

/** Output options of the poster. */
export const posterArguments = (): string[] => [
	...["-map", "[poster]", "-frames:v", "1", "-c:v", "mjpeg", "-q:v", "3", "-an", "-map_metadata", "-1"],
	...["-f", "image2", "-update", "1"],
];
