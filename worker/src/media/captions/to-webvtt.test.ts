import { expect, it } from "vitest";
import { MediaRefusal } from "../refusal.ts";
import { toWebvtt } from "./to-webvtt.ts";

const made = (text: string): string => toWebvtt(Buffer.from(text));

it("makes WebVTT of SubRip", () => {
	const srt =
		"\uFEFF1\r\n00:00:01,000 --> 00:00:02,500\r\nWelcome aboard.\r\nMind the step.\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nCast off!\r\n";
	expect(made(srt)).toBe(
		"WEBVTT\n\n00:00:01.000 --> 00:00:02.500\nWelcome aboard.\nMind the step.\n\n00:00:03.000 --> 00:00:04.000\nCast off!\n",
	);
});

it("keeps the cues of WebVTT with their settings, and nothing else", () => {
	const vtt =
		"WEBVTT - title\n\nSTYLE\n::cue { background: url(http://x) }\n\nNOTE hi\n\nintro\n00:01.000 --> 00:02.000 align:start\n¡Hola!\n";
	expect(made(vtt)).toBe("WEBVTT\n\n00:00:01.000 --> 00:00:02.000 align:start\n¡Hola!\n");
});

it.each([
	["plain words", "These are no captions."],
	["a script", "<script>alert(1)</script>"],
	["nothing", ""],
	["times without words", "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n"],
])("refuses %s", (_name, text) => expect(() => made(text)).toThrow(MediaRefusal));

it("refuses bytes that are not text", () => {
	expect(() => toWebvtt(Uint8Array.of(0xff, 0xfe, 0x00, 0xd8))).toThrow(MediaRefusal);
});
