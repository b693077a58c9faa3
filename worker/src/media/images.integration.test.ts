import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openTestStores } from "@harborsmith/kit/store/testing";
import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import { type Bench, openBench } from "./testing/bench.ts";

const stores = await openTestStores();
const benches = await Promise.all(
	stores.map(async ({ name, store }) => ({ name, store, bench: await openBench(store) })),
);

afterAll(async () => {
	for (const { bench } of benches) await bench.close();
	for (const { stop } of stores) await stop();
});

/** A picture with detail: flat colour would hide what goes wrong. */
const picture = (width: number, height: number) =>
	sharp({
		create: { width, height, channels: 3, background: "#1b6ca8", noise: { type: "gaussian", mean: 128, sigma: 20 } },
	});

/** The worker switches the AVIF decoder off; to look at what it made, it is on for a moment. */
async function metadataOf(bytes: Buffer) {
	sharp.unblock({ operation: ["VipsForeignLoadHeif"] });
	try {
		return await sharp(bytes).metadata();
	} finally {
		sharp.block({ operation: ["VipsForeignLoadHeif"] });
	}
}

async function make(bench: Bench, name: string, bytes: Buffer) {
	const path = join(bench.folder, name);
	await writeFile(path, bytes);
	const job = await bench.add(path);
	expect(await bench.process(job)).toBe("ready");
	const row = bench.row(job);
	const images = row?.renditions?.images ?? [];
	return { job, row, images, read: async (key = "") => metadataOf(await readFile(await bench.fetch(key))) };
}

describe.each(benches)("a picture on $name", ({ bench, store }) => {
	it("becomes AVIF and WebP at four widths, with a blur to show first", async () => {
		const { row, images, read, job } = await make(bench, "wide.jpg", await picture(2400, 1600).jpeg().toBuffer());
		const expected = [400, 800, 1200, 1600].flatMap((width) => ["avif", "webp"].map((format) => `${format} ${width}`));
		expect(images.map(({ format, width }) => `${format} ${width}`).toSorted()).toEqual(expected.toSorted());
		expect(row).toMatchObject({
			status: "ready",
			kind: "image",
			width: 2400,
			height: 1600,
			progress: 100,
			poster: null,
		});
		expect(row?.blur).toMatch(/^data:image\/webp;base64,.{20,600}$/);
		for (const { name, format, width, height, bytes } of images) {
			const found = await read(name);
			expect(found).toMatchObject({ format: format === "avif" ? "heif" : "webp", width, height });
			expect(height).toBe(Math.round((width * 2) / 3));
			expect(await store.stat(name)).toMatchObject({ size: bytes });
		}
		expect(await store.list(`${job.file}__`)).toHaveLength(8);
	});

	it("leaves place, camera and owner behind", async () => {
		const exif = {
			IFD0: { Make: "CameraMaker", Artist: "The Owner" },
			IFD3: { GPSLatitudeRef: "N", GPSLatitude: "37/1 48/1 0/1", GPSLongitudeRef: "W", GPSLongitude: "122/1 25/1 0/1" },
		};
		const bytes = await picture(900, 600).withExif(exif).jpeg().toBuffer();
		expect((await sharp(bytes).metadata()).exif?.length).toBeGreaterThan(0);
		const { images, read } = await make(bench, "gps.jpg", bytes);
		for (const { name } of images) {
			const found = await read(name);
			expect([found.exif, found.xmp, found.iptc]).toEqual([undefined, undefined, undefined]);
			expect((await readFile(await bench.fetch(name))).includes("CameraMaker")).toBe(false);
		}
	});
});

const [{ bench } = { bench: undefined }] = benches;
if (!bench) throw new Error("There is always a disk.");

it("stands as its orientation says", async () => {
	const bytes = await picture(800, 600).withMetadata({ orientation: 6 }).jpeg().toBuffer();
	const { row, images, read } = await make(bench, "turned.jpg", bytes);
	expect(row).toMatchObject({ width: 600, height: 800 });
	expect(images.map(({ width }) => width).toSorted()).toEqual([400, 400, 600, 600]);
	expect(await read(images[0]?.name)).toMatchObject({ width: 400, height: 533 });
	expect((await read(images[0]?.name)).orientation).toBeUndefined();
});

it("is never made larger than it is", async () => {
	const { images } = await make(bench, "small.webp", await picture(250, 180).webp().toBuffer());
	expect(images.map(({ width, height }) => [width, height])).toEqual([
		[250, 180],
		[250, 180],
	]);
});

it("keeps its transparency", async () => {
	const clear = sharp({
		create: { width: 500, height: 300, channels: 4, background: { r: 0, g: 80, b: 160, alpha: 0.4 } },
	});
	const { images, read } = await make(bench, "logo.png", await clear.png().toBuffer());
	for (const { name } of images) expect(await read(name)).toMatchObject({ hasAlpha: true });
});

it("shows the colours of a wide gamut picture as sRGB", async () => {
	const red = sharp({ create: { width: 420, height: 300, channels: 3, background: { r: 230, g: 40, b: 40 } } });
	const { images } = await make(bench, "p3.jpg", await red.withIccProfile("p3").jpeg({ quality: 100 }).toBuffer());
	const webp = images.find(({ format }) => format === "webp");
	const { channels } = await sharp(await readFile(await bench.fetch(webp?.name ?? ""))).stats();
	expect(channels.map(({ mean }) => Math.round(mean / 10))).toEqual([23, 4, 4]);
});

it("may be grey or printed (CMYK)", async () => {
	const grey = await picture(420, 300).greyscale().png().toBuffer();
	const printed = await picture(420, 300).toColourspace("cmyk").jpeg().toBuffer();
	for (const [name, bytes] of [
		["grey.png", grey],
		["printed.jpg", printed],
	] as const) {
		const { images, read } = await make(bench, name, bytes);
		for (const image of images) expect(await read(image.name)).toMatchObject({ space: "srgb" });
	}
});
