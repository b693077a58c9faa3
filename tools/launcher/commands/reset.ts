import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root, stateFolder } from "../env/paths.ts";
import { urlAnswers } from "../process/ready.ts";
import { Services } from "../process/services.ts";
import { readRuntime } from "../runtime.ts";
import { postgresHome } from "../steps/postgres.ts";

/** Deletes the state: database, media, logs, secrets. The fetched Node stays, it is not state. */
export async function reset(): Promise<number> {
	const state = stateFolder();
	const running = readRuntime(state);
	if (running && (await urlAnswers(`${running.directus.url}/server/ping`))) {
		throw new Error("Harborsmith is running. Stop it first (Ctrl-C where it runs).");
	}
	if (existsSync(state)) {
		await new Services(state).sweep();
		rmSync(postgresHome(state), { recursive: true, force: true });
		for (const entry of readdirSync(state))
			if (entry !== "node") rmSync(join(state, entry), { recursive: true, force: true });
		if (state !== join(root, ".harborsmith")) rmSync(state, { recursive: true, force: true });
	}
	console.log("State deleted. The next npm start begins with an empty database and the demo fleet.");
	return 0;
}
