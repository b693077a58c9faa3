import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { PlannedRung } from "../ladder/ladder-plan.ts";
import { readMediaPlaylist } from "./media-playlist.ts";
import { readCodecs } from "./read-codecs.ts";

/** One finished rendition, as the master playlist and the media item describe it. */
export interface Rendition {
	/** Its media playlist. */
	playlist: string;
	width: number;
	height: number;
	/** Bits a second in the densest segment. */
	bandwidth: number;
	/** Bits a second over the whole film. */
	average_bandwidth: number;
	codecs: string;
	fps: number;
	/** Seconds. */
	duration: number;
	/** Files in the order in which a player asks for them, without the playlist. */
	files: string[];
}

const peakCountsFrom = 1;

/** Reads what ffmpeg has really made of a rung. @throws TypeError when it is incomplete */
export async function measureRendition(
	cwd: string,
	rung: PlannedRung,
	fps: number,
	hasAudio: boolean,
): Promise<Rendition> {
	const playlist = `${rung.name}.m3u8`;
	const { init, segments } = readMediaPlaylist(await readFile(join(cwd, playlist), "utf8"));
	if (!init || segments.length === 0) throw new TypeError(`The rendition ${rung.name} has no segments.`);
	const measured = await Promise.all(
		segments.map(async ({ name, duration }) => ({ duration, bits: (await stat(join(cwd, name))).size * 8 })),
	);
	const bits = measured.reduce((sum, segment) => sum + segment.bits, 0);
	const duration = measured.reduce((sum, segment) => sum + segment.duration, 0);
	// A last segment of a few frames says nothing about the rate.
	const rates = measured
		.filter((segment) => segment.duration >= peakCountsFrom)
		.map((segment) => segment.bits / segment.duration);
	const average = bits / Math.max(duration, 0.001);
	return {
		playlist,
		width: rung.width,
		height: rung.height,
		bandwidth: Math.ceil(Math.max(average, ...rates)),
		average_bandwidth: Math.ceil(average),
		codecs: readCodecs(await readFile(join(cwd, init)), hasAudio),
		fps,
		duration,
		files: [init, ...segments.map(({ name }) => name)],
	};
}
