/** What a player needs to be told, by the ending of a name. */
const types: Record<string, string> = {
	m3u8: "application/vnd.apple.mpegurl",
	m4s: "video/iso.segment",
	mp4: "video/mp4",
	vtt: "text/vtt; charset=utf-8",
	avif: "image/avif",
	webp: "image/webp",
	jpg: "image/jpeg",
};

/** The endings that a rendition may have. */
export const renditionEndings = Object.keys(types);

/** The content type of a rendition; anything unknown is opaque bytes, which no browser will run. */
export function contentTypeOf(name: string): string {
	return types[name.slice(name.lastIndexOf(".") + 1)] ?? "application/octet-stream";
}
