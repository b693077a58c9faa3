import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Makes a test film with ffmpeg itself. `input` and `output` are its own options. */
export async function makeFilm(
	path: string,
	size: string,
	seconds: number,
	output: string[] = [],
	audio = true,
): Promise<void> {
	const sound = audio ? ["-f", "lavfi", "-i", `sine=frequency=440:sample_rate=48000:duration=${seconds}`] : [];
	const fps = output.includes("-r") ? [] : ["-r", "30"];
	await run(process.env.FFMPEG_PATH ?? "ffmpeg", [
		...["-v", "error", "-y", "-f", "lavfi", "-i", `testsrc2=size=${size}:rate=30:duration=${seconds}`],
		...sound,
		...["-pix_fmt", "yuv420p", ...fps, "-preset", "ultrafast", "-g", "60", ...output, path],
	]);
}

/** What ffprobe says of a file or playlist that we made ourselves. */
export async function probe(path: string, entries: string): Promise<string> {
	const args = ["-v", "error", "-allowed_extensions", "ALL", "-show_entries", entries, "-of", "csv=p=0", path];
	const { stdout } = await run(
		process.env.FFPROBE_PATH ?? "ffprobe",
		args.filter(
			(arg, i, all) => /m3u8$/.test(path) || (arg !== "-allowed_extensions" && all[i - 1] !== "-allowed_extensions"),
		),
	);
	return stdout.trim();
}
