import type { Logger } from "pino";
import type { MediaFormat } from "./checks/detect-format.ts";
import { sourceName } from "./fetch-source.ts";
import { makeImages } from "./images/make-images.ts";
import type { MediaPatch } from "./rows/media-rows.ts";
import { posterFile } from "./video/ladder/run-ladder.ts";
import { captionsFile, makeVideo } from "./video/make-video.ts";
import { masterFile } from "./video/playlists/master-playlist.ts";

export interface Rendering {
	format: MediaFormat;
	cwd: string;
	/** Prefix that the files will have in the store. */
	prefix: string;
	/** Reads the captions when the file turns out to be a film. */
	captions: () => Promise<string | null>;
	signal: AbortSignal;
	log: Logger;
	onShare: (share: number) => void;
}

export interface Rendered {
	/** Files to publish, the one that opens the others last. */
	files: string[];
	/** What the media item says once they are there. */
	patch: MediaPatch;
}

async function renderFilm(demuxer: "mov" | "matroska", work: Rendering): Promise<Rendered> {
	const { cwd, prefix, signal, log, onShare } = work;
	const captions = await work.captions();
	const film = await makeVideo({ source: { cwd, name: sourceName, demuxer }, captions, signal, log, onShare });
	const poster = prefix + posterFile;
	const renditions = film.renditions.map(({ height, width, bandwidth, codecs }) => ({
		height,
		width,
		bandwidth,
		codecs,
	}));
	const video = { master: prefix + masterFile, poster, renditions, captions: captions ? prefix + captionsFile : null };
	const { width, height, blur, files } = film;
	const duration_s = Math.round(film.duration * 1000) / 1000;
	return {
		files,
		patch: { kind: "video", width, height, blur, poster, duration_s, renditions: { images: [], video } },
	};
}

async function renderPicture(format: "jpeg" | "png" | "webp", work: Rendering): Promise<Rendered> {
	const picture = await makeImages({ cwd: work.cwd, name: sourceName, format }, work.signal, work.onShare);
	const { width, height, blur } = picture;
	const images = picture.images.map((image) => ({ ...image, name: work.prefix + image.name }));
	return {
		files: picture.images.map(({ name }) => name),
		patch: { kind: "image", width, height, blur, poster: null, duration_s: null, renditions: { images, video: null } },
	};
}

/** Makes every rendition of a source in its folder. @throws MediaRefusal when the source is unfit */
export function render(work: Rendering): Promise<Rendered> {
	return work.format.kind === "video" ? renderFilm(work.format.demuxer, work) : renderPicture(work.format.format, work);
}
