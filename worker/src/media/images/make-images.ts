import { writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import pMap from "p-map";
import { limits } from "../limits.ts";
import { MediaRefusal } from "../refusal.ts";
import { blurOf } from "./blur.ts";
import { chooseWidths } from "./choose-widths.ts";
import { sharp } from "./safe-sharp.ts";
import { avif, inputOptions, webp } from "./settings.ts";

interface ImageRendition {
	/** File in the folder. */
	name: string;
	format: "avif" | "webp";
	width: number;
	height: number;
	bytes: number;
}

export interface MadeImages {
	images: ImageRendition[];
	/** Data URI. */
	blur: string;
	/** Of the source, upright. */
	width: number;
	height: number;
}

export interface ImageSource {
	cwd: string;
	name: string;
	format: "jpeg" | "png" | "webp";
}

const unreadable = { code: "picture_damaged", params: {} } as const;

async function refusing<T>(work: Promise<T>): Promise<T> {
	try {
		return await work;
	} catch (error) {
		throw new MediaRefusal(unreadable, { cause: error });
	}
}

async function checkSize({ cwd, name, format }: ImageSource) {
	const found = await refusing(sharp(join(cwd, name), { ...inputOptions, limitInputPixels: false }).metadata());
	if (found.format !== format) throw new MediaRefusal(unreadable);
	const { width, height } = found.autoOrient;
	const { pixels, side, shortestSide } = limits.image;
	if (width * height > pixels || Math.max(width, height) > side)
		throw new MediaRefusal({ code: "picture_too_large", params: { width, height } });
	if (Math.min(width, height) < shortestSide)
		throw new MediaRefusal({ code: "picture_too_small", params: { width, height } });
	return { width, height };
}

/**
 * Makes the AVIF and WebP renditions of a picture in its folder. The source is decoded once, into its largest
 * rendition; the others are made from that. Place, camera and every other metadata stay behind; colours become sRGB.
 * @throws MediaRefusal
 */
export async function makeImages(
	source: ImageSource,
	signal: AbortSignal,
	onShare: (share: number) => void,
): Promise<MadeImages> {
	const size = await checkSize(source);
	const widths = chooseWidths(size.width);
	const largest = widths.at(-1) ?? size.width;
	const { data, info } = await refusing(
		sharp(join(source.cwd, source.name), inputOptions)
			.resize(largest)
			.toColourspace("srgb")
			.raw()
			.toBuffer({ resolveWithObject: true }),
	);
	signal.throwIfAborted();
	const raw = { width: info.width, height: info.height, channels: info.channels };
	const decoded = () => sharp(data, { raw });
	const heightAt = (width: number) => Math.max(1, Math.round((size.height * width) / size.width));
	// The dearest first, so that no core waits for it at the end.
	const wanted = widths.toReversed().flatMap((width) => [
		{ width, format: "avif" as const },
		{ width, format: "webp" as const },
	]);
	let done = 0;
	const images = await pMap(
		wanted,
		async ({ width, format }): Promise<ImageRendition> => {
			signal.throwIfAborted();
			const name = `w${width}.${format}`;
			const scaled = decoded().resize(width, heightAt(width), { fit: "fill" });
			const encoded = format === "avif" ? scaled.avif(avif) : scaled.webp(webp);
			const made = await encoded.toBuffer({ resolveWithObject: true });
			await writeFile(join(source.cwd, name), made.data);
			done += 1;
			onShare(done / wanted.length);
			return { name, format, width: made.info.width, height: made.info.height, bytes: made.info.size };
		},
		{ concurrency: availableParallelism() },
	);
	return { images: images.toReversed(), blur: await blurOf(decoded()), ...size };
}
