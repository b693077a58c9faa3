import type { MediaKind } from "@harborsmith/domain/vocabulary";

/** What may be chosen. The worker looks at the content; this only keeps honest mistakes out. */
export const acceptedTypes = [
	"image/jpeg",
	"image/png",
	"image/webp",
	"video/mp4",
	"video/quicktime",
	"video/webm",
	"video/x-matroska",
	".mkv",
];

export const largestFile = 4 * 1024 ** 3;

const films = /\.(?:mp4|m4v|mov|webm|mkv)$/i;

/** Whether a file is a film or a picture, by what the browser says of it, or by its name when that says nothing. */
export const kindOf = (name: string, type: string | undefined): MediaKind =>
	type?.startsWith("video/") || (!type?.startsWith("image/") && films.test(name)) ? "video" : "image";

/** A title that people can read: `IMG_sunset-cruise.JPG` becomes `IMG sunset cruise`. */
export const titleOf = (name: string): string =>
	name
		.replace(/\.[^.]*$/, "")
		.replace(/[_-]+/g, " ")
		.trim() || name;
