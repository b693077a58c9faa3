import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { defaultState, stateFolder } from "../env/paths.ts";
import { isHeld } from "../process/hold.ts";
import { endLeftBehind } from "../process/left-behind.ts";
import { postgresHome } from "../steps/postgres-files.ts";

/** Deletes the state: database, media, logs, secrets. The fetched Node stays, it is not state. */
export async function reset(): Promise<number> {
	const state = stateFolder();
	if (isHeld(state)) throw new Error("Harborsmith is running. Stop it first (Ctrl-C where it runs).");
	await deleteState(state);
	console.log("State deleted. The next npm start begins with an empty database and the demo fleet.");
	return 0;
}

/** Ends what an earlier start left behind, then deletes all it kept. */
export async function deleteState(state: string): Promise<void> {
	if (!existsSync(state)) return;
	if (!isOurs(state))
		throw new Error(`No start has made ${state}. Nothing was deleted; look at it and delete it yourself.`);
	await endLeftBehind(state);
	rmSync(postgresHome(state), { recursive: true, force: true });
	for (const entry of readdirSync(state))
		if (entry !== "node") rmSync(join(state, entry), { recursive: true, force: true });
	if (state !== defaultState) rmSync(state, { recursive: true, force: true });
}

/** Every start leaves its marks before anything else. */
function isOurs(state: string): boolean {
	const marks = ["no-local-extensions", "secrets.json"];
	return (
		state === defaultState || marks.some((name) => existsSync(join(state, name))) || readdirSync(state).length === 0
	);
}
