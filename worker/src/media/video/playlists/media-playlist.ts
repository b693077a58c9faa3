export interface Segment {
	name: string;
	/** Seconds. */
	duration: number;
}

/** Reads the segments of a media playlist, in order. */
export function readMediaPlaylist(text: string): { init: string | undefined; segments: Segment[] } {
	const segments: Segment[] = [];
	let duration: number | undefined;
	for (const line of text.split(/\r?\n/)) {
		const seconds = /^#EXTINF:([\d.]+)/.exec(line)?.[1];
		if (seconds !== undefined) duration = Number(seconds);
		else if (line && !line.startsWith("#") && duration !== undefined) {
			segments.push({ name: line, duration });
			duration = undefined;
		}
	}
	return { init: /^#EXT-X-MAP:.*URI="([^"]+)"/m.exec(text)?.[1], segments };
}
