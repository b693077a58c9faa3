import { limits } from "../../limits.ts";
import { MediaRefusal } from "../../refusal.ts";
import type { VideoFacts } from "./probe-video.ts";

const codecs = new Set(["h264", "hevc", "vp8", "vp9", "av1", "mpeg4", "prores"]);

/** Refuses films that would cost too much or that no decoder of ours may open. @throws MediaRefusal */
export function checkLimits({ codec, width, height, duration }: VideoFacts): void {
	const { longest, shortest, pixels, side } = limits.video;
	if (!codecs.has(codec))
		throw new MediaRefusal(
			"The picture of this film is in a format that we cannot read. Please export it as H.264 (MP4).",
		);
	if (width * height > pixels || Math.max(width, height) > side)
		throw new MediaRefusal(
			`This film is ${width} × ${height} pixels; the largest size is 4096 × 2160. Please export it smaller.`,
		);
	if (duration > longest)
		throw new MediaRefusal(
			`This film lasts ${Math.ceil(duration / 60)} minutes; the longest is ${longest / 60}. Please upload a shorter cut.`,
		);
	if (duration < shortest)
		throw new MediaRefusal("This film is too short or damaged: no length could be read from it.");
}
