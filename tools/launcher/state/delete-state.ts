import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { defaultState } from "../env/paths.ts";
import { endLeftBehind } from "../process/left-behind.ts";
import { postgresHome } from "../steps/postgres-files.ts";

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
