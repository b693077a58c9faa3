import { expect, it } from "vitest";
import type { VideoFacts } from "../probe/probe-video.ts";
import { chooseRungs } from "./choose-rungs.ts";
import { fitsRung, hasGoodKeyframes } from "./fits-rung.ts";

const film: VideoFacts = {
	index: 0,
	codec: "h264",
	profile: "High",
	level: 40,
	pix_fmt: "yuv420p",
	width: 1920,
	height: 1080,
	fps: 30,
	duration: 20,
	bit_rate: 5_000_000,
	is_transformed: false,
	is_interlaced: false,
	is_hdr: false,
	audio: null,
};

const fits = (changes: Partial<VideoFacts>): boolean => {
	const changed = { ...film, ...changes };
	const [top] = chooseRungs(changed);
	return top !== undefined && fitsRung(changed, top);
};

it("takes over a film that every player can show as it is", () => {
	expect(fits({})).toBe(true);
	expect(fits({ width: 1280, height: 720, bit_rate: 2_500_000 })).toBe(true);
	expect(fits({ width: 1080, height: 1920 })).toBe(true);
});

it.each<[string, Partial<VideoFacts>]>([
	["another codec", { codec: "hevc" }],
	["ten bits", { pix_fmt: "yuv420p10le" }],
	["an unusual profile", { profile: "High 4:4:4 Predictive" }],
	["a level that small players refuse", { level: 51 }],
	["turned frames", { is_transformed: true }],
	["interlaced frames", { is_interlaced: true }],
	["wide colours", { is_hdr: true }],
	["a size between two steps", { width: 1600, height: 900 }],
	["an odd size", { width: 1919 }],
	["a size above the top step", { width: 3840, height: 2160 }],
	["too many bits", { bit_rate: 20_000_000 }],
	["an unknown bit rate", { bit_rate: 0 }],
	["too many frames", { fps: 120 }],
])("encodes a film with %s", (_name, changes) => expect(fits(changes)).toBe(false));

it("wants key frames to cut at, from the start to the end", () => {
	expect(hasGoodKeyframes([0, 2, 4, 6], 8)).toBe(true);
	expect(hasGoodKeyframes([0, 2, 9], 10)).toBe(false);
	expect(hasGoodKeyframes([0], 12)).toBe(false);
	expect(hasGoodKeyframes([1, 2], 4)).toBe(false);
	expect(hasGoodKeyframes([], 4)).toBe(false);
});
