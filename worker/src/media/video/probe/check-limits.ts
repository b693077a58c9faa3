import { limits } from "../../limits.ts";
import { MediaRefusal } from "../../refusal.ts";
import type { VideoFacts } from "./probe-video.ts";

const codecs = new Set(["h264", "hevc", "vp8", "vp9", "av1", "mpeg4", "prores"]);

/** Refuses films that would cost too much or that no decoder of ours may open. @throws MediaRefusal */
export function checkLimits({ codec, width, height, duration }: VideoFacts): void {
	const { longest, shortest, pixels, side, largest } = limits.video;
	if (!codecs.has(codec)) throw new MediaRefusal({ code: "film_codec", params: {} });
	if (width * height > pixels || Math.max(width, height) > side)
		throw new MediaRefusal({ code: "film_too_large", params: { width, height, ...largest } });
	if (duration > longest)
		throw new MediaRefusal({
			code: "film_too_long",
			params: { minutes: Math.ceil(duration / 60), most: longest / 60 },
		});
	if (duration < shortest) throw new MediaRefusal({ code: "film_too_short", params: {} });
}
