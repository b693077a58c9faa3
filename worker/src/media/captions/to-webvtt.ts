import { MediaRefusal } from "../refusal.ts";

const timing = /^(\d{1,3}:)?(\d{2}):(\d{2})[.,](\d{3})\s+-->\s+(\d{1,3}:)?(\d{2}):(\d{2})[.,](\d{3})(.*)$/;
const unreadable = { code: "captions_unreadable", params: {} } as const;

const clock = (hours: string | undefined, minutes: string, seconds: string, thousandths: string): string =>
	`${(hours ?? "00:").padStart(3, "0")}${minutes}:${seconds}.${thousandths}`;

function rewriteTiming(line: string): string | undefined {
	const [, h1, m1, s1, t1, h2, m2, s2, t2, settings] = timing.exec(line.trim()) ?? [];
	if (m1 === undefined || s1 === undefined || t1 === undefined) return undefined;
	if (m2 === undefined || s2 === undefined || t2 === undefined) return undefined;
	return `${clock(h1, m1, s1, t1)} --> ${clock(h2, m2, s2, t2)}${settings?.trimEnd() ?? ""}`;
}

/**
 * Makes WebVTT of a captions file in SubRip or WebVTT. Only cues are kept: styles, regions and comments are dropped.
 * @throws MediaRefusal when there is not one cue in it
 */
export function toWebvtt(bytes: Uint8Array): string {
	let text: string;
	try {
		text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch (error) {
		throw new MediaRefusal(unreadable, { cause: error });
	}
	const blocks = text
		.replace(/^\uFEFF/, "")
		.replace(/\r\n?/g, "\n")
		.replaceAll("\0", "")
		.split(/\n{2,}/);
	const cues: string[] = [];
	for (const block of blocks) {
		const lines = block.split("\n").filter((line) => line.trim() !== "");
		const at = lines.findIndex((line) => line.includes("-->"));
		const time = rewriteTiming(lines[at] ?? "");
		const words = lines.slice(at + 1).map((line) => line.trim());
		if (at >= 0 && time && words.length > 0) cues.push([time, ...words].join("\n"));
	}
	if (cues.length === 0) throw new MediaRefusal(unreadable);
	return `WEBVTT\n\n${cues.join("\n\n")}\n`;
}
