import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

export interface FilmOptions {
	size: string;
	/** Seconds. @default 3 */
	seconds?: number;
	/** @default true */
	audio?: boolean;
	/** Frames a second. @default 30 */
	fps?: number;
	/** ffmpeg's own output options. */
	output?: string[];
}

/** Runs ffmpeg on material of our own. */
export async function bareFfmpeg(...args: string[]): Promise<void> {
	await run(process.env.FFMPEG_PATH ?? "ffmpeg", ["-v", "error", "-nostdin", "-y", ...args]);
}

/** Films a moving test picture. */
export async function makeFilm(path: string, options: FilmOptions): Promise<string> {
	const { size, seconds = 3, audio = true, fps = 30, output = [] } = options;
	const sound = audio ? ["-f", "lavfi", "-i", `sine=frequency=440:sample_rate=48000:duration=${seconds}`] : [];
	await bareFfmpeg(
		...["-f", "lavfi", "-i", `testsrc2=size=${size}:rate=${fps}:duration=${seconds}`, ...sound],
		...["-pix_fmt", "yuv420p", "-preset", "ultrafast", "-g", "60", ...output, path],
	);
	return path;
}

/** What ffprobe says of a file or playlist that we made ourselves: one object per stream. */
export async function probeStreams(path: string): Promise<Record<string, unknown>[]> {
	const args = ["-v", "error", "-print_format", "json", "-show_streams", "-i", path];
	const { stdout } = await run(process.env.FFPROBE_PATH ?? "ffprobe", args);
	const { streams } = JSON.parse(stdout) as { streams: Record<string, unknown>[] };
	return streams;
}
