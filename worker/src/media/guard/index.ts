import { fileURLToPath } from "node:url";

const tool = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** The tools, wrapped so that they cannot reach a network or outlive the worker. Never call them in another way. */
export const guardedFfmpeg = tool("./ffmpeg");
export const guardedFfprobe = tool("./ffprobe");

const containers = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm";

/** Decoders that a film may use. Everything else in ffmpeg stays out of a stranger's reach. */
const decoders = [
	"h264",
	"hevc",
	"vp8",
	"libvpx",
	"vp9",
	"libvpx-vp9",
	"libdav1d",
	"libaom-av1",
	"av1",
	"mpeg4",
	"prores",
	"aac",
	"mp3",
	"mp3float",
	"opus",
	"libopus",
	"vorbis",
	"libvorbis",
	"flac",
	"alac",
	"ac3",
	"eac3",
	"pcm_s16le",
	"pcm_s16be",
	"pcm_s24le",
	"pcm_f32le",
].join(",");

/**
 * What stands before every `-i`. The demuxer is the one that the magic bytes name: nothing is guessed from the
 * content, so a playlist or a concat script is never opened, and only local files can be read.
 */
export const inputGuard = (demuxer: string): string[] => [
	"-protocol_whitelist",
	"file",
	"-format_whitelist",
	containers,
	"-codec_whitelist",
	decoders,
	"-f",
	demuxer,
];
