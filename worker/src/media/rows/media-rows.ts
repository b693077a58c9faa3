import type { MediaFailure } from "@harborsmith/contract/words";
import type { MediaKind, MediaStatus } from "@harborsmith/domain/vocabulary";

/** What the worker needs of a media item. */
export interface MediaRow {
	id: string;
	file: string | null;
	captions: string | null;
	attempt: number;
	status: MediaStatus;
	/** Some name among the item's renditions, or null: it tells which attempt made them. */
	rendition_name: string | null;
}

export interface FileRow {
	id: string;
	/** Name of the storage location. */
	storage: string;
	/** Key in the store. */
	filename_disk: string;
}

/** Which processing of which file is meant. The row may have moved on to another one. */
export interface MediaJob {
	media: string;
	file: string;
	attempt: number;
}

interface Renditions {
	images: { name: string; format: "avif" | "webp"; width: number; height: number; bytes: number }[];
	video: {
		master: string;
		poster: string;
		renditions: { height: number; width: number; bandwidth: number; codecs: string }[];
		captions: string | null;
	} | null;
}

export interface MediaPatch {
	status?: MediaRow["status"];
	kind?: MediaKind;
	/** 0 to 100. */
	progress?: number;
	failure?: MediaFailure | null;
	width?: number;
	height?: number;
	duration_s?: number | null;
	blur?: string;
	poster?: string | null;
	renditions?: Renditions;
}

/** The media items, as the worker may see and change them. */
export interface MediaRows {
	read(media: string): Promise<MediaRow | undefined>;
	readFile(file: string): Promise<FileRow | undefined>;
	/** Ids of the items that show a file. */
	showing(file: string): Promise<string[]>;
	/** Changes an item while it still wants this attempt on this file. False: it was removed or has moved on. */
	change(job: MediaJob, patch: MediaPatch): Promise<boolean>;
}
