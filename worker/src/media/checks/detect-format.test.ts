import { expect, it } from "vitest";
import { MediaRefusal } from "../refusal.ts";
import { detectFormat } from "./detect-format.ts";

const bytes = (...parts: (string | number[])[]): Uint8Array =>
	Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part))));

const box = (type: string, brand = ""): Uint8Array =>
	bytes([0, 0, 0, 0x20], type, brand, [0, 0, 2, 0], "isomiso2avc1mp41");

it.each([
	["JPEG", bytes([0xff, 0xd8, 0xff, 0xe0, 0, 0x10], "JFIF"), { kind: "image", format: "jpeg" }],
	["PNG", bytes([0x89], "PNG", [0x0d, 0x0a, 0x1a, 0x0a]), { kind: "image", format: "png" }],
	["WebP", bytes("RIFF", [1, 2, 3, 4], "WEBPVP8 "), { kind: "image", format: "webp" }],
	["MP4", box("ftyp", "isom"), { kind: "video", demuxer: "mov" }],
	["QuickTime", box("ftyp", "qt  "), { kind: "video", demuxer: "mov" }],
	["QuickTime without a type", box("moov"), { kind: "video", demuxer: "mov" }],
	["WebM", bytes([0x1a, 0x45, 0xdf, 0xa3], "....webm"), { kind: "video", demuxer: "matroska" }],
])("knows %s by its first bytes", (_name, head, format) => {
	expect(detectFormat(head)).toEqual(format);
});

it.each([
	["a playlist", bytes("#EXTM3U\n#EXTINF:4,\nhttp://10.0.0.1/x.ts\n"), /playlist/],
	["a playlist behind blanks and a byte order mark", Buffer.from("\uFEFF \n#EXTM3U\n"), /playlist/],
	["a concat script", bytes("ffconcat version 1.0\nfile /etc/passwd\n"), /list of other files/],
	["a DASH manifest", bytes('<?xml version="1.0"?>\n<MPD xmlns="urn:mpeg:dash">'), /streaming manifest/],
	["an SVG", bytes('<svg xmlns="http://www.w3.org/2000/svg">'), /SVG/],
	["an SVG with a prologue", bytes('<?xml version="1.0"?>\n<!-- x -->\n<svg>'), /SVG/],
	["plain text", bytes("This is not a film."), /text file/],
	["AVIF", box("ftyp", "avif"), /HEIC or AVIF/],
	["HEIC", box("ftyp", "heic"), /HEIC or AVIF/],
	["GIF", bytes("GIF89a", [1, 0, 1, 0]), /GIF/],
	["PDF", bytes("%PDF-1.7", [0]), /PDF/],
	["a program", bytes([0x7f], "ELF", [2, 1, 1, 0]), /not a picture or film/],
	["AVI", bytes("RIFF", [1, 2, 3, 4], "AVI LIST"), /not a picture or film/],
	["nothing", new Uint8Array(), /empty/],
])("refuses %s with a sentence that helps", (_name, head, sentence) => {
	expect(() => detectFormat(head)).toThrow(MediaRefusal);
	expect(() => detectFormat(head)).toThrow(sentence);
});
