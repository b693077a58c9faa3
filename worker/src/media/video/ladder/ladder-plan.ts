import type { VideoFacts } from "../probe/probe-video.ts";
import { chooseFps } from "./choose-fps.ts";
import { chooseRungs, type Rung } from "./choose-rungs.ts";

export interface PlannedRung extends Rung {
	/** Name of its files: `720p.m3u8`, `720p_0000.m4s`. */
	name: string;
	/** The source's picture is taken over without encoding. Only ever the first rung. */
	copied: boolean;
}

/** Everything that one ffmpeg run needs to know. */
export interface LadderPlan {
	rungs: PlannedRung[];
	fps: number;
	/** Set when the source's frame rate is not the wanted one. */
	changesFps: boolean;
	/** Position of the picture among the source's streams. */
	pictureIndex: number;
	audio: { index: number; copied: boolean } | null;
	/** Seconds from the start to the frame that becomes the poster. */
	posterAt: number;
	isInterlaced: boolean;
	isHdr: boolean;
}

const copiedRates = [32_000, 44_100, 48_000];

/** Decides how a film is made into its renditions. `copiesTop` says that its picture fits the first rung as it is. */
export function planLadder(film: VideoFacts, copiesTop: boolean): LadderPlan {
	const fps = copiesTop ? film.fps : chooseFps(film.fps);
	const { audio } = film;
	return {
		rungs: chooseRungs(film).map((rung, index) => ({
			...rung,
			name: `${rung.step}p`,
			copied: copiesTop && index === 0,
		})),
		fps,
		changesFps: !copiesTop && Math.abs(fps - film.fps) > 0.01,
		pictureIndex: film.index,
		audio: audio && {
			index: audio.index,
			copied:
				audio.codec === "aac" &&
				audio.profile === "LC" &&
				audio.channels <= 2 &&
				copiedRates.includes(audio.sample_rate),
		},
		posterAt: film.duration * 0.1,
		isInterlaced: film.is_interlaced,
		isHdr: film.is_hdr,
	};
}
