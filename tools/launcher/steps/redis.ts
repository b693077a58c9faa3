import { existsSync, mkdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { portAnswers } from "../process/ready.ts";
import type { Services } from "../process/services.ts";

/** Starts a Redis of our own when a server is on the PATH; undefined when there is none. Never evicts: it keeps the queue. */
export async function startRedis(
	state: string,
	port: number,
	services: Services,
	password?: string,
): Promise<string | undefined> {
	const folders = (process.env.PATH ?? "").split(delimiter);
	const programs = folders.flatMap((folder) => [join(folder, "redis-server"), join(folder, "valkey-server")]);
	const file = programs.find((path) => existsSync(path));
	if (!file) return undefined;
	const folder = join(state, "redis");
	mkdirSync(folder, { recursive: true });
	const options = {
		bind: "127.0.0.1",
		port: String(port),
		dir: folder,
		appendonly: "yes",
		save: "",
		"maxmemory-policy": "noeviction",
		...(password ? { requirepass: password } : {}),
	};
	await services.start({
		name: "redis",
		file,
		args: Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]),
		env: {},
		cwd: folder,
		ready: () => portAnswers(port),
	});
	return `redis://${password ? `:${encodeURIComponent(password)}@` : ""}127.0.0.1:${port}`;
}
