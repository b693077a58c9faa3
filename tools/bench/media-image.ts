import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { chooseWidths } from "../../worker/src/media/images/choose-widths.ts";
import { makeImages } from "../../worker/src/media/images/make-images.ts";
import { avif, webp } from "../../worker/src/media/images/settings.ts";
import { type Line, ratio } from "./report.ts";

const rounds = 4;
const size = { width: 4000, height: 3000 };
const name = "source";
const signal = new AbortController().signal;

/** A photograph's worth of detail. */
async function makePicture(path: string): Promise<void> {
	const grain = { type: "gaussian" as const, mean: 128, sigma: 24 };
	const picture = sharp({ create: { ...size, channels: 3, background: "#1b6ca8", noise: grain } });
	await picture.blur(1.5).jpeg({ quality: 90 }).toFile(path);
}

/** Every rendition by sharp alone, all at once, with the same options. */
async function bare(source: string, folder: string): Promise<number> {
	const began = performance.now();
	const picture = sharp(source).autoOrient();
	await Promise.all(
		chooseWidths(size.width).flatMap((width) => [
			picture
				.clone()
				.resize(width)
				.avif(avif)
				.toFile(join(folder, `bare-${width}.avif`)),
			picture
				.clone()
				.resize(width)
				.webp(webp)
				.toFile(join(folder, `bare-${width}.webp`)),
		]),
	);
	return performance.now() - began;
}

async function ours(cwd: string): Promise<number> {
	const began = performance.now();
	await makeImages({ cwd, name, format: "jpeg" }, signal, () => undefined);
	return performance.now() - began;
}

/** Pictures per second of the worker's image ladder against bare sharp, best of some rounds in turns. */
export async function imageLines(): Promise<Line[]> {
	const folder = await mkdtemp(join(tmpdir(), "harborsmith-measure-"));
	try {
		await makePicture(join(folder, name));
		const best = { bare: Number.POSITIVE_INFINITY, ours: Number.POSITIVE_INFINITY };
		for (let round = 0; round < rounds; round++) {
			best.bare = Math.min(best.bare, await bare(join(folder, name), folder));
			best.ours = Math.min(best.ours, await ours(folder));
		}
		const rate = best.bare / best.ours;
		return [
			{ what: "12 megapixels to AVIF and WebP at four widths, with blur", value: `${(best.ours / 1000).toFixed(2)} s` },
			{ what: "rate against bare sharp with the same options", value: ratio(rate), goal: "≥ 0.90 ×", met: rate >= 0.9 },
		];
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
