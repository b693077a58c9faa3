import type { VideoFacts } from "../probe/probe-video.ts";
import type { Rung } from "./choose-rungs.ts";

const longestGap = 5;
const highestLevel = 42;
const profiles = ["Constrained Baseline", "Baseline", "Main", "High"];

/**
 * Whether a film's picture can be taken over for its top rendition as it is: a codec and size that every player
 * knows, a bit rate near the rung's, and key frames close enough together to cut segments at.
 */
export function fitsRung(film: VideoFacts, rung: Rung): boolean {
	return (
		film.codec === "h264" &&
		profiles.includes(film.profile) &&
		film.level <= highestLevel &&
		["yuv420p", "yuvj420p"].includes(film.pix_fmt) &&
		!film.is_transformed &&
		!film.is_interlaced &&
		!film.is_hdr &&
		film.width === rung.width &&
		film.height === rung.height &&
		film.fps >= 1 &&
		film.fps <= 60.5 &&
		film.bit_rate > 0 &&
		film.bit_rate <= rung.maxrate * 1.35
	);
}

/** Whether segments can be cut at these key frames. The first one must open the film. */
export function hasGoodKeyframes(times: number[], duration: number): boolean {
	const [first] = times;
	if (first === undefined || first > 0.2) return false;
	return [...times, duration].every((time, index, all) => time - (all[index - 1] ?? 0) <= longestGap);
}
