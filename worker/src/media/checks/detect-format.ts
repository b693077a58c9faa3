import { MediaRefusal } from "../refusal.ts";

export type MediaFormat =
	| { kind: "video"; demuxer: "mov" | "matroska" }
	| { kind: "image"; format: "jpeg" | "png" | "webp" };

/** How many bytes from the start of a file decide. */
export const headBytes = 4096;

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
	if (/^#EXTM3U/i.test(text)) throw new MediaRefusal({ code: "playlist", params: {} });
	if (/^ffconcat/i.test(text)) throw new MediaRefusal({ code: "file_list", params: {} });
	if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?(?:<!DOCTYPE svg[^>]*>\s*)?<svg/i.test(text))
		throw new MediaRefusal({ code: "drawing", params: {} });
	if (/^(?:<\?xml[^>]*>\s*)?<MPD/i.test(text)) throw new MediaRefusal({ code: "streaming_manifest", params: {} });
}

const isText = (head: Uint8Array): boolean =>
	head.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);

/**
 * Decides by the first bytes what a file really is, before any decoder sees it. The name and the declared type count
 * for nothing.
 * @throws MediaRefusal for everything that is not one of the few wanted formats
 */
export function detectFormat(head: Uint8Array): MediaFormat {
	if (head.length === 0) throw new MediaRefusal({ code: "file_empty", params: {} });
	if (startsWith(head, [0xff, 0xd8, 0xff])) return { kind: "image", format: "jpeg" };
	if (startsWith(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return { kind: "image", format: "png" };
	if (latin(head, 0, 4) === "RIFF" && latin(head, 8, 12) === "WEBP") return { kind: "image", format: "webp" };
	if (startsWith(head, [0x1a, 0x45, 0xdf, 0xa3])) return { kind: "video", demuxer: "matroska" };
	const atom = latin(head, 4, 8);
	if (atom === "ftyp") {
		if (!stillBrands.has(latin(head, 8, 12))) return { kind: "video", demuxer: "mov" };
		throw new MediaRefusal({ code: "heic_or_avif", params: {} });
	}
	if (quickTimeAtoms.has(atom)) return { kind: "video", demuxer: "mov" };
	refuseText(head);
	if (isText(head)) throw new MediaRefusal({ code: "text_file", params: {} });
	if (latin(head, 0, 3) === "GIF") throw new MediaRefusal({ code: "gif", params: {} });
	if (startsWith(head, [0x25, 0x50, 0x44, 0x46])) throw new MediaRefusal({ code: "pdf", params: {} });
	throw new MediaRefusal({ code: "file_unreadable", params: {} });
}
