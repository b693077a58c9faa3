import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);
const seconds = 5;

/** A slow pan over each picture, cut together with soft dissolves over the sound of water. Needs ffmpeg. */
export async function film(ffmpeg: string, pictures: string[], target: string, height: 1080 | 720): Promise<void> {
	const width = (height * 16) / 9;
	const inputs = pictures.flatMap((path) => ["-loop", "1", "-framerate", "30", "-t", String(seconds), "-i", path]);
	const pans = pictures.map((_, index) => {
		const along = index % 2 === 0 ? `(in_w-out_w)*(0.15+0.7*t/${seconds})` : `(in_w-out_w)*(0.85-0.7*t/${seconds})`;
		const pan = `crop=w=${width * 1.6}:h=${height * 1.6}:x='${along}':y='(in_h-out_h)*(0.62-0.12*t/${seconds})'`;
		return `[${index}:v]scale=${width * 1.92}:-2,${pan},scale=${width}:${height},setsar=1,format=yuv420p[v${index}]`;
	});
	const cuts = pictures.slice(1).map((_, index) => {
		const from = index === 0 ? "[v0]" : `[x${index}]`;
		return `${from}[v${index + 1}]xfade=transition=fade:duration=1:offset=${(index + 1) * (seconds - 1)}[x${index + 1}]`;
	});
	const length = pictures.length * (seconds - 1) + 1;
	const sea = `anoisesrc=color=brown:amplitude=0.5:duration=${length}:seed=7,lowpass=f=620,tremolo=f=0.17:d=0.75,afade=t=in:d=1.5,afade=t=out:st=${length - 2}:d=2[a]`;
	const picture = pictures.length > 1 ? `[x${pictures.length - 1}]` : "[v0]";
	const filter = [...pans, ...cuts, sea].join(";");
	const output = [
		"-map",
		picture,
		"-map",
		"[a]",
		"-c:v",
		"libx264",
		"-preset",
		"veryfast",
		"-crf",
		"21",
		"-g",
		"60",
		"-c:a",
		"aac",
		"-b:a",
		"96k",
		"-movflags",
		"+faststart",
		"-t",
		String(length),
	];
	await run(
		ffmpeg,
		["-nostdin", "-hide_banner", "-loglevel", "error", "-y", ...inputs, "-filter_complex", filter, ...output, target],
		{ maxBuffer: 1 << 24 },
	);
}
