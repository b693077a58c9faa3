import { z } from "zod";
import { guardedFfprobe, inputGuard } from "../../guard/index.ts";
import { runTool } from "../../guard/run-tool.ts";
import { limits } from "../../limits.ts";
import { MediaRefusal } from "../../refusal.ts";
import { type ProbedStream, probeSchema } from "./probe-schema.ts";

interface AudioFacts {
	/** Position among the film's streams. */
	index: number;
	codec: string;
	profile: string;
	channels: number;
	sample_rate: number;
}

/** What a film is, as it will be seen: upright and with square pixels. */
export interface VideoFacts {
	index: number;
	codec: string;
	profile: string;
	level: number;
	pix_fmt: string;
	width: number;
	height: number;
	/** Frames a second on average. */
	fps: number;
	/** Seconds. */
	duration: number;
	/** Bits a second of the picture alone, or of the whole file where that is unknown. */
	bit_rate: number;
	/** The stored frames are turned or stretched before they are shown. */
	is_transformed: boolean;
	is_interlaced: boolean;
	is_hdr: boolean;
	audio: AudioFacts | null;
}

export interface SourceFile {
	/** Folder that the tools run in. */
	cwd: string;
	/** Name inside the folder, chosen by us. */
	name: string;
	demuxer: "mov" | "matroska";
}

const unreadable = { code: "film_damaged", params: {} } as const;

function parseProbe(stdout: string) {
	try {
		return probeSchema.parse(JSON.parse(stdout));
	} catch (error) {
		if (error instanceof SyntaxError || error instanceof z.ZodError) throw new MediaRefusal(unreadable);
		throw error;
	}
}

function audioFacts(stream: ProbedStream | undefined): AudioFacts | null {
	if (!stream?.codec_name) return null;
	const { index, codec_name: codec, profile = "", channels = 0, sample_rate = 0 } = stream;
	return channels > 0 ? { index, codec, profile, channels, sample_rate } : null;
}

/**
 * Asks ffprobe what a film is, and refuses what is too large, too long or not a film at all.
 * @throws MediaRefusal
 */
export async function probeVideo({ cwd, name, demuxer }: SourceFile, signal: AbortSignal): Promise<VideoFacts> {
	const args = [
		"-v",
		"error",
		...inputGuard(demuxer),
		"-print_format",
		"json",
		"-show_format",
		"-show_streams",
		"-i",
		name,
	];
	const { code, stdout } = await runTool({ program: guardedFfprobe, args, cwd, timeout: limits.time.probe, signal });
	if (code === 126 || code === 127) throw new MediaRefusal({ code: "ffmpeg_missing", params: {} });
	if (code !== 0) throw new MediaRefusal(unreadable);
	const { streams, format } = parseProbe(stdout);
	if (streams.length > limits.video.streams) throw new MediaRefusal({ code: "film_too_many_tracks", params: {} });
	const picture = streams.find((stream) => stream.codec_type === "video" && !stream.disposition?.attached_pic);
	if (!picture) throw new MediaRefusal({ code: "film_without_picture", params: {} });
	if (!picture.codec_name || !picture.width || !picture.height) throw new MediaRefusal(unreadable);
	const rotation = picture.side_data_list?.find((data) => data.rotation !== undefined)?.rotation ?? 0;
	const isTurned = Math.abs(Math.round(rotation / 90)) % 2 === 1;
	const aspect = picture.sample_aspect_ratio || 1;
	const size = { width: Math.round(picture.width * aspect), height: picture.height };
	const audio = streams.find((stream) => stream.codec_type === "audio");
	return {
		index: picture.index,
		codec: picture.codec_name,
		profile: picture.profile ?? "",
		level: picture.level ?? 0,
		pix_fmt: picture.pix_fmt ?? "",
		width: isTurned ? size.height : size.width,
		height: isTurned ? size.width : size.height,
		fps: picture.avg_frame_rate || picture.r_frame_rate || 0,
		duration: format.duration ?? picture.duration ?? 0,
		bit_rate: picture.bit_rate ?? format.bit_rate ?? 0,
		is_transformed: rotation !== 0 || Math.abs(aspect - 1) > 0.001,
		is_interlaced: !["progressive", "unknown", undefined].includes(picture.field_order),
		is_hdr: ["smpte2084", "arib-std-b67"].includes(picture.color_transfer ?? ""),
		audio: audioFacts(audio),
	};
}
