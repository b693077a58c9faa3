import { readFile, truncate, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { mediaFailureSentence } from "@harborsmith/contract/words";
import { createDiskTestStore } from "@harborsmith/kit/store/testing";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { guardedFfmpeg, guardedFfprobe, inputGuard } from "./guard/index.ts";
import { runTool } from "./guard/run-tool.ts";
import type { MediaJob } from "./rows/media-rows.ts";
import { type Bench, openBench } from "./testing/bench.ts";
import { bareFfmpeg, makeFilm } from "./testing/samples.ts";
import { probeVideo } from "./video/probe/probe-video.ts";

const signal = new AbortController().signal;
const { store, stop } = await createDiskTestStore();
const bystander = "11111111-1111-4111-8111-111111111111__22222222-1-aaaa/master.m3u8";
let bench: Bench;
let listener: Server;
let address: string;
let connections = 0;
let film: string;
let fastFilm: string;

beforeAll(async () => {
	bench = await openBench(store);
	await store.put(bystander, "#EXTM3U\n", "application/vnd.apple.mpegurl");
	listener = createServer((socket) => {
		connections += 1;
		socket.destroy();
	});
	await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
	const bound = listener.address();
	address = `127.0.0.1:${typeof bound === "object" ? bound?.port : 0}`;
	film = await makeFilm(join(bench.folder, "film.mp4"), { size: "640x360", seconds: 6 });
	fastFilm = join(bench.folder, "fast-start.mp4");
	await bareFfmpeg("-i", film, "-c", "copy", "-movflags", "+faststart", fastFilm);
});

beforeEach(() => {
	connections = 0;
});

afterAll(async () => {
	listener.close();
	await bench.close();
	await stop();
});

const playlist = () =>
	`#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXTINF:4,\nhttp://${address}/secret.ts\n#EXTINF:4,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n`;
const dash = () =>
	`<?xml version="1.0"?>\n<MPD xmlns="urn:mpeg:dash:schema:mpd:2011"><BaseURL>http://${address}/</BaseURL></MPD>`;
const svg = () =>
	`<svg xmlns="http://www.w3.org/2000/svg"><image href="http://${address}/x.png" width="9" height="9"/></svg>`;
const mp4Head = Buffer.concat([Buffer.from([0, 0, 0, 0x18]), Buffer.from("ftypisom\0\0\x02\0isommp41", "latin1")]);
const mkvHead = Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x86, 0x81, 0x01]);
const noise = sharp({
	create: {
		width: 900,
		height: 600,
		channels: 3,
		background: "white",
		noise: { type: "gaussian", mean: 128, sigma: 40 },
	},
});

/** A PNG that says it is enormous: the header is right, the content would be gigabytes. */
async function bomb(): Promise<Buffer> {
	return sharp({ create: { width: 16_000, height: 16_000, channels: 3, background: "black" }, limitInputPixels: false })
		.png({ compressionLevel: 9 })
		.toBuffer();
}

const inputs: [string, string, RegExp, () => string | Buffer | Promise<string | Buffer>][] = [
	["a playlist that points at another host", "tour.mp4", /playlist/, playlist],
	[
		"a concat script",
		"tour.mp4",
		/list of other files/,
		() => `ffconcat version 1.0\nfile 'http://${address}/x.mp4'\n`,
	],
	["a DASH manifest", "tour.mp4", /streaming manifest/, dash],
	["a text", "tour.mp4", /text file/, () => "A day on the water."],
	["nothing at all", "tour.mp4", /empty/, () => ""],
	[
		"a film's first bytes before a playlist",
		"tour.mp4",
		/damaged or incomplete/,
		() => Buffer.concat([mp4Head, Buffer.from(playlist())]),
	],
	[
		"WebM's first bytes before a playlist",
		"tour.webm",
		/damaged or incomplete/,
		() => Buffer.concat([mkvHead, Buffer.from(playlist())]),
	],
	[
		"random bytes in a film's clothes",
		"tour.mp4",
		/damaged or incomplete/,
		() => Buffer.concat([mp4Head, Buffer.alloc(50_000, 7)]),
	],
	["an AVIF named .jpg", "deck.jpg", /HEIC or AVIF/, () => noise.clone().avif({ effort: 0 }).toBuffer()],
	["a drawing", "deck.jpg", /SVG/, svg],
	["a GIF", "deck.jpg", /GIF/, () => noise.clone().resize(60).gif().toBuffer()],
	["a TIFF", "deck.jpg", /not a picture or film/, () => noise.clone().tiff().toBuffer()],
	[
		"a picture cut in the middle",
		"deck.jpg",
		/damaged or incomplete/,
		async () => (await noise.clone().jpeg().toBuffer()).subarray(0, 20_000),
	],
	[
		"a PNG cut in the middle",
		"deck.png",
		/damaged or incomplete/,
		async () => (await noise.clone().png().toBuffer()).subarray(0, 90_000),
	],
	[
		"a JPEG header before a drawing",
		"deck.jpg",
		/damaged or incomplete/,
		() => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(svg())]),
	],
	["a picture of gigabytes in a few kilobytes", "deck.png", /16000 × 16000/, bomb],
	[
		"a picture of one pixel",
		"deck.png",
		/only 1 × 1/,
		() =>
			sharp({ create: { width: 1, height: 1, channels: 3, background: "red" } })
				.png()
				.toBuffer(),
	],
];

const said = (job: MediaJob): string => mediaFailureSentence(bench.row(job)?.failure, "en-US");

it.each(inputs)(
	"%s named %s fails with a reason, touches nothing else and calls nobody",
	async (_what, name, reason, content) => {
		const path = join(bench.folder, `hostile-${name}`);
		await writeFile(path, await content());
		const job = await bench.add(path);
		expect(await bench.process(job)).toBe("failed");
		expect(bench.row(job)).toMatchObject({ status: "failed" });
		expect(said(job)).toMatch(reason);
		expect(said(job)).not.toMatch(/ffmpeg|ffprobe|vips|\/tmp|Error/);
		expect(bench.row(job)?.renditions).toBeUndefined();
		expect(await store.list(`${job.file}__`)).toEqual([]);
		expect(await store.stat(bystander)).toBeDefined();
		expect(connections).toBe(0);
	},
);

async function failsWith(path: string, reason: RegExp): Promise<void> {
	const job = await bench.add(path);
	expect(await bench.process(job)).toBe("failed");
	expect(said(job)).toMatch(reason);
	expect(await store.list(`${job.file}__`)).toEqual([]);
}

it("a film whose index is missing fails", async () => {
	const path = await bench.copy(film, "no-index.mp4");
	await truncate(path, 200_000);
	await failsWith(path, /damaged or incomplete/);
});

it("a film that was cut off in the upload fails, though its index promises all of it", async () => {
	const path = await bench.copy(fastFilm, "cut.mp4");
	await truncate(path, Math.floor((await readFile(fastFilm)).length / 2));
	await failsWith(path, /cut off|damaged/);
});

it("a film with holes in its data fails or plays, but never hangs", async () => {
	const bytes = await readFile(fastFilm);
	for (let at = 40_000; at < bytes.length; at += 997) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
	const path = join(bench.folder, "holes.mp4");
	await writeFile(path, bytes);
	const job = await bench.add(path);
	expect(["failed", "ready"]).toContain(await bench.process(job));
});

it("a film that is too long, too large or only sound fails", async () => {
	const long = await makeFilm(join(bench.folder, "long.mp4"), { size: "64x48", seconds: 1300, fps: 1, audio: false });
	await failsWith(long, /22 minutes; the longest is 20/);
	const large = await makeFilm(join(bench.folder, "large.mp4"), {
		size: "4400x2200",
		seconds: 1,
		fps: 2,
		audio: false,
	});
	await failsWith(large, /4400 × 2200/);
	const sound = join(bench.folder, "sound.mp4");
	await bareFfmpeg("-f", "lavfi", "-i", "sine=duration=2", sound);
	await failsWith(sound, /no picture/);
});

it("captions that are none fail with the file to blame", async () => {
	const captions = join(bench.folder, "captions.vtt");
	await writeFile(captions, `#EXTM3U\nhttp://${address}/\n`);
	const job = await bench.add(film, captions);
	expect(await bench.process(job)).toBe("failed");
	expect(said(job)).toMatch(/captions/);
});

it("the tools would not open a playlist even without the check of the first bytes", async () => {
	await writeFile(join(bench.folder, "source"), playlist());
	for (const demuxer of ["mov", "matroska"] as const) {
		await expect(probeVideo({ cwd: bench.folder, name: "source", demuxer }, signal)).rejects.toThrow(/damaged/);
	}
	for (const program of [guardedFfmpeg, guardedFfprobe]) {
		const args = ["-v", "error", "-protocol_whitelist", "file", "-format_whitelist", "mov,matroska", "-i", "source"];
		const { code } = await runTool({ program, args, cwd: bench.folder, timeout: 20, signal });
		expect(code).not.toBe(0);
	}
	expect(connections).toBe(0);
});

it("the tools cannot read from the network when asked to", async () => {
	const args = ["-v", "error", ...inputGuard("mov"), "-i", `http://${address}/film.mp4`];
	const { code, stderr } = await runTool({ program: guardedFfprobe, args, cwd: bench.folder, timeout: 20, signal });
	expect(code).not.toBe(0);
	expect(stderr).toMatch(/whitelist/);
	expect(connections).toBe(0);
});

it("a tool that never ends is killed", async () => {
	const args = ["-v", "error", "-f", "lavfi", "-i", "testsrc2", "-f", "null", "-"];
	const started = Date.now();
	const { code } = await runTool({ program: guardedFfmpeg, args, cwd: bench.folder, timeout: 1, signal });
	expect(code).toBeNull();
	expect(Date.now() - started).toBeLessThan(10_000);
});
