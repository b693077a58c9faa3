import { MediaRefusal } from "../refusal.ts";

export type MediaFormat =
	| { kind: "video"; demuxer: "mov" | "matroska" }
	| { kind: "image"; format: "jpeg" | "png" | "webp" };

/** How many bytes from the start of a file decide. */
export const headBytes = 4096;

const filmsWanted = "Please upload the film as MP4, MOV or WebM.";
const picturesWanted = "Please save the picture as JPEG, PNG or WebP and upload it again.";

const stillBrands = new Set(["avif", "avis", "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"]);
const quickTimeAtoms = new Set(["moov", "mdat", "wide", "free", "skip"]);

const latin = (head: Uint8Array, from: number, to: number): string =>
	Buffer.from(head.subarray(from, to)).toString("latin1");
const startsWith = (head: Uint8Array, bytes: number[]): boolean => bytes.every((byte, index) => head[index] === byte);

function refuseText(head: Uint8Array): void {
	const text = Buffer.from(head.subarray(0, 512))
		.toString("utf8")
		.replace(/^\uFEFF/, "")
		.trimStart();
	if (/^#EXTM3U/i.test(text))
		throw new MediaRefusal(`This is a playlist that points at other files, not a film. ${filmsWanted}`);
	if (/^ffconcat/i.test(text)) throw new MediaRefusal(`This is a list of other files, not a film. ${filmsWanted}`);
	if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?(?:<!DOCTYPE svg[^>]*>\s*)?<svg/i.test(text))
		throw new MediaRefusal(`This is a drawing (SVG). ${picturesWanted}`);
	if (/^(?:<\?xml[^>]*>\s*)?<MPD/i.test(text))
		throw new MediaRefusal(`This is a streaming manifest, not a film. ${filmsWanted}`);
}

const isText = (head: Uint8Array): boolean =>
	head.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);

/**
 * Decides by the first bytes what a file really is, before any decoder sees it. The name and the declared type count
 * for nothing.
 * @throws MediaRefusal for everything that is not one of the few wanted formats
 */
export function detectFormat(head: Uint8Array): MediaFormat {
	if (head.length === 0) throw new MediaRefusal("The file is empty. Please upload it again.");
	if (startsWith(head, [0xff, 0xd8, 0xff])) return { kind: "image", format: "jpeg" };
	if (startsWith(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return { kind: "image", format: "png" };
	if (latin(head, 0, 4) === "RIFF" && latin(head, 8, 12) === "WEBP") return { kind: "image", format: "webp" };
	if (startsWith(head, [0x1a, 0x45, 0xdf, 0xa3])) return { kind: "video", demuxer: "matroska" };
	const atom = latin(head, 4, 8);
	if (atom === "ftyp") {
		if (!stillBrands.has(latin(head, 8, 12))) return { kind: "video", demuxer: "mov" };
		throw new MediaRefusal(`This picture is in HEIC or AVIF format, which is not accepted. ${picturesWanted}`);
	}
	if (quickTimeAtoms.has(atom)) return { kind: "video", demuxer: "mov" };
	refuseText(head);
	if (isText(head)) throw new MediaRefusal(`This is a text file, not a picture or a film. ${filmsWanted}`);
	if (latin(head, 0, 3) === "GIF") throw new MediaRefusal(`GIF pictures are not accepted. ${picturesWanted}`);
	if (startsWith(head, [0x25, 0x50, 0x44, 0x46])) throw new MediaRefusal(`This is a PDF. ${picturesWanted}`);
	throw new MediaRefusal(`This file is not a picture or film that we can read. ${filmsWanted} ${picturesWanted}`);
}
