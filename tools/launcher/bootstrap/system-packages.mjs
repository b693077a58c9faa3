import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { runLogged } from "./step.mjs";

const wants = {
	ffmpeg: {
		programs: [["ffmpeg"], ["ffprobe"]],
		env: "FFMPEG_PATH",
		debian: ["ffmpeg"],
		without: "films are not processed",
	},
	redis: {
		programs: [["redis-server", "valkey-server"]],
		env: "REDIS_URL",
		debian: ["redis-server"],
		without: "the queue runs on Postgres",
	},
	chromium: {
		programs: [["chromium", "chromium-browser", "google-chrome"]],
		env: "CHROMIUM_PATH",
		debian: ["chromium"],
		without: "browser tests cannot run",
	},
	compiler: {
		programs: [["python3"], ["make"], ["g++", "c++", "clang++"]],
		env: "",
		debian: ["python3", "make", "g++"],
		without: "native modules cannot be built",
	},
};

/** Makes sure that programs from outside npm are there: by Debian's packages when root on Debian, else by saying what to install. */
export async function ensureSystemPackages(names, { optional }) {
	const missing = names.filter((name) => !present(wants[name]));
	if (missing.length === 0) return;
	const packages = missing.flatMap((name) => wants[name].debian);
	const canInstall = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
	if (!canInstall) {
		const text = missing.map((name) => `${name}: ${wants[name].without}`).join("; ");
		const how = `Install ${packages.join(", ")} (Debian's names) and start again.`;
		if (!optional) throw new Error(`Missing ${text}. ${how}`);
		process.stdout.write(`  ! Not found: ${text}. ${how}\n`);
		return;
	}
	const env = { DEBIAN_FRONTEND: "noninteractive" };
	try {
		await runLogged("Refresh the list of Debian packages", "apt-get", ["update", "-qq"], { env });
		const args = ["install", "-y", "-qq", "--no-install-recommends", ...packages];
		await runLogged(`Install ${packages.join(", ")}`, "apt-get", args, {
			env,
			hint: `Try: apt-get install ${packages.join(" ")}`,
		});
	} catch (error) {
		if (!optional || error?.stopped) throw error;
		process.stdout.write(
			`  ! ${error.message}\n  ! Going on without: ${missing.map((name) => wants[name].without).join("; ")}\n`,
		);
	}
}

function present({ programs, env }) {
	if (env && process.env[env]) return true;
	const folders = (process.env.PATH ?? "").split(delimiter);
	return programs.every((names) => names.some((name) => folders.some((folder) => existsSync(join(folder, name)))));
}
