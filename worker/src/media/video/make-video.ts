import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Logger } from "pino";
import { blurOf } from "../images/blur.ts";
import { sharp } from "../images/safe-sharp.ts";
import { limits } from "../limits.ts";
import { MediaRefusal } from "../refusal.ts";
import { chooseRungs } from "./ladder/choose-rungs.ts";
import { fitsRung, hasGoodKeyframes } from "./ladder/fits-rung.ts";
import { planLadder } from "./ladder/ladder-plan.ts";
import { LadderFailure, posterFile, runLadder } from "./ladder/run-ladder.ts";
import { captionsPlaylist, masterFile, masterPlaylist } from "./playlists/master-playlist.ts";
import { measureRendition, type Rendition } from "./playlists/measure-rendition.ts";
import { checkLimits } from "./probe/check-limits.ts";
import { probeVideo, type SourceFile, type VideoFacts } from "./probe/probe-video.ts";
import { readKeyframes } from "./probe/read-keyframes.ts";

export const captionsFile = "captions.vtt";
const captionsPlaylistFile = "captions.m3u8";

export interface MadeVideo {
	renditions: Rendition[];
	/** Data URI of the poster. */
	blur: string;
	/** Seconds. */
	duration: number;
	width: number;
	height: number;
	/** The top rendition is the source's own picture. */
	copiedTop: boolean;
	/** Every file in the folder that must be published, in the order for it: the master playlist is the last. */
	files: string[];
}

export interface VideoWork {
	source: SourceFile;
	/** WebVTT text. */
	captions: string | null;
	signal: AbortSignal;
	log: Logger;
	/** Share that is done, 0 to 1. */
	onShare: (share: number) => void;
}

async function copiesTop(source: SourceFile, film: VideoFacts, signal: AbortSignal): Promise<boolean> {
	const [top] = chooseRungs(film);
	if (!top || !fitsRung(film, top)) return false;
	return hasGoodKeyframes((await readKeyframes(source, film.index, signal)) ?? [], film.duration);
}

/**
 * Makes the HLS renditions, the poster and the playlists of a film in its folder.
 * @throws MediaRefusal when the film is unfit; the signal's reason when it aborts
 */
export async function makeVideo({ source, captions, signal, log, onShare }: VideoWork): Promise<MadeVideo> {
	const film = await probeVideo(source, signal);
	checkLimits(film);
	const copiedTop = await copiesTop(source, film, signal);
	const plan = planLadder(film, copiedTop);
	log.info(
		{ width: film.width, height: film.height, codec: film.codec, rungs: plan.rungs.map(({ name }) => name), copiedTop },
		"Making renditions",
	);
	const timeout = limits.time.start + limits.time.perSecondOfFilm * film.duration;
	try {
		await runLadder({
			source,
			plan,
			timeout,
			signal,
			onTime: (seconds) => onShare(Math.min(1, seconds / film.duration)),
		});
	} catch (error) {
		if (!(error instanceof LadderFailure)) throw error;
		log.warn({ err: error }, "ffmpeg gave up on a film");
		throw new MediaRefusal({ code: "film_not_converted", params: {} }, { cause: error });
	}
	const { cwd } = source;
	const renditions: Rendition[] = [];
	for (const rung of plan.rungs) renditions.push(await measureRendition(cwd, rung, plan.fps, plan.audio !== null));
	const duration = Math.max(...renditions.map((rendition) => rendition.duration));
	if (duration < film.duration - Math.max(1, film.duration * 0.05))
		throw new MediaRefusal({ code: "film_cut_off", params: {} });

	if (captions) {
		await writeFile(join(cwd, captionsFile), captions);
		await writeFile(join(cwd, captionsPlaylistFile), captionsPlaylist(captionsFile, duration));
	}
	await writeFile(join(cwd, masterFile), masterPlaylist(renditions, captions ? captionsPlaylistFile : null));
	return {
		renditions,
		duration: film.duration,
		width: film.width,
		height: film.height,
		copiedTop,
		blur: await blurOf(sharp(join(cwd, posterFile))),
		files: [
			...renditions.flatMap(({ files }) => files),
			posterFile,
			...(captions ? [captionsFile, captionsPlaylistFile] : []),
			...renditions.map(({ playlist }) => playlist),
			masterFile,
		],
	};
}
