import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createDiskTestStore } from "@harborsmith/kit/store/testing";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { removeRenditions } from "./output/remove-renditions.ts";
import { processMedia } from "./process-media.ts";
import { type Bench, openBench } from "./testing/bench.ts";
import { makeFilm } from "./testing/samples.ts";

const { store, stop } = await createDiskTestStore();
let bench: Bench;
let picture: string;
let film: string;

beforeAll(async () => {
	bench = await openBench(store);
	picture = join(bench.folder, "picture.png");
	await writeFile(
		picture,
		await sharp({ create: { width: 500, height: 300, channels: 3, background: "#123456" } })
			.png()
			.toBuffer(),
	);
	film = await makeFilm(join(bench.folder, "film.mp4"), { size: "1280x720", seconds: 12, output: ["-b:v", "12M"] });
});

afterAll(async () => {
	await bench.close();
	await stop();
});

const keys = (file: string) => store.list(`${file}__`);

it("does nothing twice: the same job again finds its work done", async () => {
	const job = await bench.add(picture);
	expect(await bench.process(job)).toBe("ready");
	const before = await keys(job.file);
	expect(await bench.process(job)).toBe("ready");
	expect(await keys(job.file)).toEqual(before);
});

it("makes new names for a new attempt and removes the old ones", async () => {
	const job = await bench.add(picture);
	await bench.process(job);
	const before = await keys(job.file);
	bench.edit(job, { attempt: 2, status: "pending" });
	expect(await bench.process({ ...job, attempt: 2 })).toBe("ready");
	const after = await keys(job.file);
	expect(after).toHaveLength(before.length);
	expect(after.some((key) => before.includes(key))).toBe(false);
	expect(
		bench
			.row(job)
			?.renditions?.images.map(({ name }) => name)
			.toSorted(),
	).toEqual(after);
});

it("leaves an outdated job alone", async () => {
	const job = await bench.add(picture);
	bench.edit(job, { attempt: 3 });
	expect(await bench.process(job)).toBe("superseded");
	expect(await bench.process({ ...job, media: "00000000-0000-4000-8000-000000000000" })).toBe("superseded");
	expect(bench.row(job)).toMatchObject({ status: "pending" });
	expect(await keys(job.file)).toEqual([]);
});

it("stops encoding when a retry is asked for in the middle, and leaves nothing behind", async () => {
	const job = await bench.add(film);
	const beat = async () => bench.edit(job, { attempt: 2, status: "pending" });
	expect(await bench.process(job, { beat })).toBe("superseded");
	expect(bench.row(job)).toMatchObject({ attempt: 2, status: "pending" });
	expect(await keys(job.file)).toEqual([]);
});

it("stops when the worker must stop, leaves nothing behind, and can be taken up again", async () => {
	const job = await bench.add(film);
	const stopping = new AbortController();
	const beat = async () => {
		stopping.abort(new Error("The worker stops."));
	};
	await expect(bench.process(job, { signal: stopping.signal, beat })).rejects.toThrow("The worker stops.");
	expect(bench.row(job)).toMatchObject({ status: "processing" });
	// Encoding ends at 90 %: it was left in the middle.
	expect(bench.row(job)?.progress).toBeLessThan(90);
	expect(await keys(job.file)).toEqual([]);
});

it("goes on showing what it has while it is renewed, and when that fails", async () => {
	const job = await bench.add(picture);
	await bench.process(job);
	const shown = await keys(job.file);
	const renditions = bench.row(job)?.renditions;
	bench.edit(job, { attempt: 2, progress: 0 });
	await store.put(`${job.file}.png`, "not a picture any more", "image/png");
	expect(await bench.process({ ...job, attempt: 2 })).toBe("failed");
	expect(bench.row(job)).toMatchObject({ status: "ready", progress: 100, renditions });
	expect(bench.row(job)?.failure).toEqual({ code: "text_file", params: {} });
	expect(await keys(job.file)).toEqual(shown);
});

it("keeps the two items apart that show one file", async () => {
	const job = await bench.add(picture);
	const other = { ...job, media: "abcdef12-0000-4000-8000-000000000000" };
	const state = bench.row(job);
	if (state) bench.insert({ ...state, id: other.media });
	await bench.process(job);
	await bench.process(other);
	const names = [job, other].flatMap((each) => bench.row(each)?.renditions?.images.map(({ name }) => name) ?? []);
	expect(await keys(job.file)).toEqual(names.toSorted());

	const left = bench.row(other)?.renditions?.images.map(({ name }) => name) ?? [];
	expect(await removeRenditions(store, `${job.file}__`, [other.media])).toBe(names.length - left.length);
	expect(await keys(job.file)).toEqual(left.toSorted());
	expect(await removeRenditions(store, `${job.file}__`, [])).toBe(left.length);
	expect(await keys(job.file)).toEqual([]);
});

it("says so on the item when the last try fails for a technical reason, and earlier ones do not", async () => {
	const job = await bench.add(picture);
	const broken = { ...store, putFile: () => Promise.reject(new Error("no space left")) };
	const services = {
		store: broken,
		rows: bench.rows,
		log: bench.log,
		signal: new AbortController().signal,
		beat: async () => undefined,
	};
	await expect(processMedia(job, { ...services, last_attempt: false })).rejects.toThrow("no space left");
	expect(bench.row(job)).toMatchObject({ status: "processing" });
	await expect(processMedia(job, { ...services, last_attempt: true })).rejects.toThrow("no space left");
	expect(bench.row(job)).toMatchObject({
		status: "failed",
		failure: { code: "technical_problem", params: {} },
	});
});

it("deletes nothing when it is not known whether the item refers to it", async () => {
	const job = await bench.add(picture);
	const rows = {
		...bench.rows,
		change: async (...args: Parameters<typeof bench.rows.change>) => {
			const changed = await bench.rows.change(...args);
			if (args[1].status === "ready") throw new Error("The answer was lost.");
			return changed;
		},
	};
	const services = {
		store,
		rows,
		log: bench.log,
		signal: new AbortController().signal,
		last_attempt: false,
		beat: async () => undefined,
	};
	await expect(processMedia(job, services)).rejects.toThrow("The answer was lost.");
	const names = bench
		.row(job)
		?.renditions?.images.map(({ name }) => name)
		.toSorted();
	expect(await keys(job.file)).toEqual(names);
	expect(await bench.process(job)).toBe("ready");
	expect(await keys(job.file)).toEqual(names);
});
