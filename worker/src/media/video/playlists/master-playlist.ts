import type { Rendition } from "./measure-rendition.ts";

export const masterFile = "master.m3u8";
const subtitleGroup = "captions";

/** What a master playlist says of a rendition. */
type Described = Pick<
	Rendition,
	"playlist" | "width" | "height" | "bandwidth" | "average_bandwidth" | "codecs" | "fps"
>;

function streamInformation(rendition: Described, hasCaptions: boolean): string {
	const attributes = [
		`BANDWIDTH=${rendition.bandwidth}`,
		`AVERAGE-BANDWIDTH=${rendition.average_bandwidth}`,
		`CODECS="${rendition.codecs}"`,
		`RESOLUTION=${rendition.width}x${rendition.height}`,
		`FRAME-RATE=${rendition.fps.toFixed(3)}`,
		...(hasCaptions ? [`SUBTITLES="${subtitleGroup}"`] : []),
	];
	return `#EXT-X-STREAM-INF:${attributes.join(",")}\n${rendition.playlist}`;
}

/** The playlist that a player opens first (RFC 8216). `captions` is the media playlist of the captions. */
export function masterPlaylist(renditions: Described[], captions: string | null): string {
	const media = captions
		? [
				`#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="${subtitleGroup}",NAME="Captions",DEFAULT=NO,AUTOSELECT=YES,URI="${captions}"`,
			]
		: [];
	const streams = renditions.map((rendition) => streamInformation(rendition, captions !== null));
	return ["#EXTM3U", "#EXT-X-VERSION:7", "#EXT-X-INDEPENDENT-SEGMENTS", ...media, ...streams, ""].join("\n");
}

/** The playlist of a captions file: one piece, as long as the film. */
export function captionsPlaylist(file: string, duration: number): string {
	return [
		"#EXTM3U",
		"#EXT-X-VERSION:7",
		`#EXT-X-TARGETDURATION:${Math.max(1, Math.ceil(duration))}`,
		"#EXT-X-PLAYLIST-TYPE:VOD",
		"#EXT-X-MEDIA-SEQUENCE:0",
		`#EXTINF:${duration.toFixed(3)},`,
		file,
		"#EXT-X-ENDLIST",
		"",
	].join("\n");
}
