import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

const likeTheWorker = 'echo 10 2>/dev/null >/proc/self/autogroup; exec nice -n 10 "$@"';

/**
 * Runs ffmpeg bare, in a session and at a priority like the worker's, and gives back the seconds that it took. Without
 * that, other work on the machine would slow one of the two down more than the other.
 */
export async function timedFfmpeg(args: string[], cwd: string): Promise<number> {
	const began = performance.now();
	const command = [process.env.FFMPEG_PATH ?? "ffmpeg", "-nostdin", "-v", "error", "-y", ...args];
	await run("setsid", ["sh", "-c", likeTheWorker, "sh", ...command], {
		cwd,
		maxBuffer: 64 * 1024 * 1024,
	});
	return (performance.now() - began) / 1000;
}

export const filmSeconds = 12;

/** A moving, noisy picture: what a camera sees, not what an encoder likes. `bitrate` decides whether it fits the top rung. */
export async function makeFilm(path: string, bitrate: string, cwd: string): Promise<void> {
	await timedFfmpeg(
		[
			...["-f", "lavfi", "-i", `testsrc2=size=1920x1080:rate=30:duration=${filmSeconds}`],
			...["-f", "lavfi", "-i", `sine=frequency=440:sample_rate=48000:duration=${filmSeconds}`],
			...["-filter_complex", "[0:v]noise=alls=12:allf=t,format=yuv420p[v]", "-map", "[v]", "-map", "1:a"],
			...["-c:v", "libx264", "-preset", "veryfast", "-profile:v", "high", "-b:v", bitrate, "-maxrate", bitrate],
			...["-bufsize", bitrate, "-g", "60", "-sc_threshold", "0", "-c:a", "aac", "-ac", "2", path],
		],
		cwd,
	);
}
