import type { MediaItem } from "@harborsmith/contract/shapes";

export interface Picture {
	alt: string;
	width: number;
	height: number;
	blur: string | undefined;
	/** One `srcset` per format, best first. */
	sources: { type: string; srcset: string }[];
	src: string;
	/** The largest rendition, for the enlarged view. */
	large: string;
}

const order = ["avif", "webp", "jpeg", "jpg"];

/** Public address of a rendition. */
export function renditionUrl(base: string, name: string): string {
	return `${base}/renditions/${encodeURIComponent(name).replaceAll("%2F", "/")}`;
}

/** What `<picture>` needs, or null while the picture is not ready. */
export function picture(media: MediaItem | null | undefined, base: string): Picture | null {
	const images = media?.renditions?.images ?? [];
	if (media?.status !== "ready" || images.length === 0) return null;
	const sorted = images.toSorted((a, b) => a.width - b.width);
	const formats = [...new Set(sorted.map((image) => image.format))].toSorted(
		(a, b) => order.indexOf(a) - order.indexOf(b),
	);
	const fallback = sorted.filter((image) => image.format === formats.at(-1));
	const middle = fallback[Math.floor(fallback.length / 2)];
	const largest = sorted.at(-1);
	if (!middle || !largest) return null;
	return {
		alt: media.alt ?? "",
		width: largest.width,
		height: largest.height,
		blur: media.blur?.startsWith("data:image/") ? media.blur : undefined,
		sources: formats.map((format) => ({
			type: `image/${format}`,
			srcset: sorted
				.filter((image) => image.format === format)
				.map((image) => `${renditionUrl(base, image.name)} ${image.width}w`)
				.join(", "),
		})),
		src: renditionUrl(base, middle.name),
		large: renditionUrl(base, fallback.at(-1)?.name ?? middle.name),
	};
}
