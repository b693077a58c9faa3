import { expect, it } from "vitest";
import { captionsPlaylist, masterPlaylist } from "./master-playlist.ts";
import { readMediaPlaylist } from "./media-playlist.ts";
import { readCodecs } from "./read-codecs.ts";

const rendition = {
	playlist: "720p.m3u8",
	width: 1280,
	height: 720,
	bandwidth: 2_100_000,
	average_bandwidth: 1_900_000,
	codecs: "avc1.64001f,mp4a.40.2",
	fps: 29.97,
};

it("describes every rendition so that a player can choose before it loads one", () => {
	expect(masterPlaylist([rendition], null)).toBe(
		[
			"#EXTM3U",
			"#EXT-X-VERSION:7",
			"#EXT-X-INDEPENDENT-SEGMENTS",
			'#EXT-X-STREAM-INF:BANDWIDTH=2100000,AVERAGE-BANDWIDTH=1900000,CODECS="avc1.64001f,mp4a.40.2",RESOLUTION=1280x720,FRAME-RATE=29.970',
			"720p.m3u8",
			"",
		].join("\n"),
	);
});

it("ties the captions to every rendition", () => {
	const master = masterPlaylist([rendition, { ...rendition, playlist: "360p.m3u8" }], "captions.m3u8");
	expect(master).toContain('#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="captions"');
	expect(master).toContain('URI="captions.m3u8"');
	expect(master.match(/SUBTITLES="captions"/g)).toHaveLength(2);
});

it("makes the captions one piece as long as the film", () => {
	expect(captionsPlaylist("captions.vtt", 12.3456)).toContain("#EXT-X-TARGETDURATION:13\n");
	expect(captionsPlaylist("captions.vtt", 12.3456)).toContain("#EXTINF:12.346,\ncaptions.vtt\n#EXT-X-ENDLIST");
});

it("reads the segments that ffmpeg wrote", () => {
	const text =
		'#EXTM3U\n#EXT-X-MAP:URI="720p_init.mp4"\n#EXTINF:4.004,\n720p_0000.m4s\n#EXTINF:1.5,\n720p_0001.m4s\n#EXT-X-ENDLIST\n';
	expect(readMediaPlaylist(text)).toEqual({
		init: "720p_init.mp4",
		segments: [
			{ name: "720p_0000.m4s", duration: 4.004 },
			{ name: "720p_0001.m4s", duration: 1.5 },
		],
	});
});

it("names the codecs as players want them", () => {
	const init = Buffer.concat([Buffer.from("....avcC", "latin1"), Buffer.from([1, 0x4d, 0x40, 0x1e, 0xff])]);
	expect(readCodecs(init, true)).toBe("avc1.4d401e,mp4a.40.2");
	expect(readCodecs(init, false)).toBe("avc1.4d401e");
	expect(() => readCodecs(Buffer.from("nothing"), true)).toThrow(TypeError);
});
