import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openTestStores } from "@harborsmith/kit/store/testing";
import { afterAll, describe, expect, it } from "vitest";
import { type Bench, openBench } from "./testing/bench.ts";
import { bareFfmpeg, type FilmOptions, makeFilm, probeStreams } from "./testing/samples.ts";
import { readMediaPlaylist } from "./video/playlists/media-playlist.ts";

const stores = await openTestStores();
const benches = await Promise.all(
	stores.map(async ({ name, store }) => ({ name, store, bench: await openBench(store) })),
);
const [first] = benches;
if (!first) throw new Error("There is always a disk.");
const { bench } = first;

afterAll(async () => {
	for (const each of benches) await each.bench.close();
	for (const { stop } of stores) await stop();
});

async function play(on: Bench, path: string, captions?: string) {
	const job = await on.add(path, captions);
	expect(await on.process(job)).toBe("ready");
	const row = on.row(job);
	const video = row?.renditions?.video;
	if (!video) throw new Error("The item has no film.");
	const folder = await on.fetchRun(video.master);
	const master = await readFile(join(folder, "master.m3u8"), "utf8");
	const playlists = master.split("\n").filter((line) => /^\d+p\.m3u8$/.test(line));
	const streams = await Promise.all(playlists.map((name) => probeStreams(join(folder, name))));
	return { job, row, video, folder, master, playlists, streams };
}

const film = async (name: string, options: FilmOptions) => makeFilm(join(bench.folder, name), options);
const sizes = (streams: Record<string, unknown>[][]) =>
	streams.map(([picture]) => `${picture?.width}x${picture?.height}`);

describe.each(benches)("a film on $name", ({ bench, store }) => {
	it("becomes a ladder of renditions with sound, a poster and a blur", async () => {
		const path = await film("wide.mp4", {
			size: "1280x720",
			seconds: 5,
			output: ["-b:v", "12M", "-profile:v", "high"],
		});
		const { row, video, folder, master, playlists, streams } = await play(bench, path);
		expect(sizes(streams)).toEqual(["1280x720", "854x480", "640x360"]);
		for (const [picture, sound] of streams) {
			expect(picture).toMatchObject({ codec_name: "h264", pix_fmt: "yuv420p", r_frame_rate: "30/1" });
			expect(sound).toMatchObject({ codec_name: "aac", channels: 1 });
		}
		expect(master).toMatch(/CODECS="avc1\.6400[0-9a-f]{2},mp4a\.40\.2",RESOLUTION=1280x720,FRAME-RATE=30\.000/);
		expect(row).toMatchObject({
			status: "ready",
			progress: 100,
			kind: "video",
			width: 1280,
			height: 720,
			duration_s: 5,
		});
		expect(row?.blur).toMatch(/^data:image\/webp;base64,/);
		expect(row?.poster).toBe(video.poster);
		expect(video.renditions).toHaveLength(3);
		expect(video.renditions[0]).toMatchObject({ height: 720, width: 1280, codecs: expect.stringContaining("avc1.") });
		expect(video.captions).toBeNull();
		const [poster] = await probeStreams(join(folder, "poster.jpg"));
		expect(poster).toMatchObject({ codec_name: "mjpeg", width: 1280, height: 720 });

		const cuts = await Promise.all(
			playlists.map(async (name) => readMediaPlaylist(await readFile(join(folder, name), "utf8")).segments),
		);
		expect(cuts.map((segments) => segments.map(({ duration }) => duration))).toEqual([
			[4, 1],
			[4, 1],
			[4, 1],
		]);
		expect(await store.list(video.master.slice(0, 38))).toHaveLength((await readdir(folder)).length);
	});
});

describe("the picture", () => {
	it("is taken over unchanged when it already fits the top rung, and all rungs are cut alike", async () => {
		const output = ["-b:v", "2M", "-profile:v", "high", "-preset", "veryfast", "-g", "75", "-sc_threshold", "0"];
		const path = await film("fits.mp4", { size: "1280x720", seconds: 9, output });
		const { folder, streams, playlists } = await play(bench, path);
		expect(sizes(streams)).toEqual(["1280x720", "854x480", "640x360"]);
		await bareFfmpeg("-i", path, "-map", "0:v", "-c", "copy", "-f", "framemd5", join(folder, "source.md5"));
		await bareFfmpeg(
			"-i",
			join(folder, "720p.m3u8"),
			"-map",
			"0:v",
			"-c",
			"copy",
			"-f",
			"framemd5",
			join(folder, "top.md5"),
		);
		const hashes = async (name: string) =>
			(await readFile(join(folder, name), "utf8"))
				.split("\n")
				.filter((line) => /^\d/.test(line))
				.map((line) => line.split(",")[4]);
		expect(await hashes("source.md5")).toHaveLength(270);
		expect(await hashes("top.md5")).toEqual(await hashes("source.md5"));
		const cuts = await Promise.all(
			playlists.map(async (name) => readMediaPlaylist(await readFile(join(folder, name), "utf8")).segments),
		);
		const [top, ...others] = cuts.map((segments) => segments.map(({ duration }) => duration.toFixed(2)));
		for (const other of others) expect(other).toEqual(top);
		expect(top?.length).toBeGreaterThan(1);
	});

	it("stands upright when the phone was held upright", async () => {
		const path = await film("standing.mp4", { size: "720x1280", output: ["-b:v", "12M"] });
		const { streams, master } = await play(bench, path);
		expect(sizes(streams)).toEqual(["720x1280", "480x854", "360x640"]);
		expect(master).toContain("RESOLUTION=720x1280");
	});

	it("is turned as its rotation says", async () => {
		const lying = await film("lying.mp4", { size: "854x480" });
		const turned = join(bench.folder, "turned.mp4");
		await bareFfmpeg("-i", lying, "-c", "copy", "-metadata:s:v:0", "rotate=90", turned);
		const { row, streams, folder } = await play(bench, turned);
		expect(sizes(streams)).toEqual(["480x854", "360x640"]);
		expect(row).toMatchObject({ width: 480, height: 854 });
		expect(JSON.stringify(streams)).not.toContain("rotation");
		const [poster] = await probeStreams(join(folder, "poster.jpg"));
		expect(poster).toMatchObject({ width: 480, height: 854 });
	});

	it("keeps its aspect and even sides when the source is odd, from VP9", async () => {
		const output = ["-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8", "-c:a", "libopus"];
		const { streams } = await play(bench, await film("odd.webm", { size: "641x481", output }));
		expect(sizes(streams)).toEqual(["640x480", "480x360"]);
		expect(streams[0]?.[1]).toMatchObject({ codec_name: "aac", sample_rate: "48000" });
	});

	it("gets square pixels", async () => {
		const output = ["-vf", "setsar=4/3", "-b:v", "5M"];
		const { streams } = await play(bench, await film("anamorphic.mp4", { size: "960x720", output }));
		expect(sizes(streams)).toEqual(["1280x720", "854x480", "640x360"]);
		expect(streams[0]?.[0]).toMatchObject({ sample_aspect_ratio: "1:1" });
	});

	it("is never made larger than a tiny source", async () => {
		const { streams } = await play(bench, await film("tiny.mp4", { size: "160x90" }));
		expect(sizes(streams)).toEqual(["160x90"]);
	});

	it("becomes 8 bit H.264 from 10 bit HEVC, and HDR fits an ordinary screen", async () => {
		const colours = "colorprim=bt2020:transfer=arib-std-b67:colormatrix=bt2020nc:log-level=error";
		const output = [
			"-c:v",
			"libx265",
			"-vf",
			"format=yuv420p10le",
			"-pix_fmt",
			"yuv420p10le",
			"-x265-params",
			colours,
			"-tag:v",
			"hvc1",
		];
		const { streams } = await play(bench, await film("hdr.mov", { size: "640x360", seconds: 2, output }));
		expect(streams[0]?.[0]).toMatchObject({ codec_name: "h264", pix_fmt: "yuv420p", color_transfer: "bt709" });
	});

	it("has a sane number of frames", async () => {
		const { streams, master } = await play(bench, await film("fast.mp4", { size: "320x180", fps: 240, seconds: 2 }));
		expect(streams[0]?.[0]).toMatchObject({ r_frame_rate: "60/1" });
		expect(master).toContain("FRAME-RATE=60.000");
	});
});

describe("beside the picture", () => {
	it("a silent film stays silent", async () => {
		const { streams, master } = await play(bench, await film("silent.mp4", { size: "640x360", audio: false }));
		expect(streams.every((all) => all.length === 1)).toBe(true);
		expect(master).not.toContain("mp4a");
	});

	it("captions become WebVTT and the players are told", async () => {
		const captions = join(bench.folder, "captions.srt");
		await writeFile(captions, "1\n00:00:00,500 --> 00:00:01,500\nWelcome aboard\n");
		const path = await film("spoken.mp4", { size: "640x360" });
		const { video, master, folder } = await play(bench, path, captions);
		expect(video.captions).toMatch(/captions\.vtt$/);
		expect(await readFile(join(folder, "captions.vtt"), "utf8")).toBe(
			"WEBVTT\n\n00:00:00.500 --> 00:00:01.500\nWelcome aboard\n",
		);
		expect(master).toContain('URI="captions.m3u8"');
		expect(await readFile(join(folder, "captions.m3u8"), "utf8")).toContain("captions.vtt");
	});

	it("nothing that the camera knew of place and owner is published", async () => {
		const output = [
			"-metadata",
			"location=+37.8044-122.4194/",
			"-metadata",
			"title=Home of the Owner",
			"-movflags",
			"use_metadata_tags",
		];
		const path = await film("where.mp4", { size: "320x180", output });
		expect((await readFile(path)).includes("37.8044")).toBe(true);
		const { folder } = await play(bench, path);
		for (const name of await readdir(folder)) {
			const bytes = await readFile(join(folder, name));
			expect(bytes.includes("37.8044") || bytes.includes("Home of the Owner"), name).toBe(false);
		}
	});
});
