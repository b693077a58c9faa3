import { stateFolder } from "../env/paths.ts";
import { isHeld } from "../process/hold.ts";
import { deleteState } from "../state/delete-state.ts";

/** Deletes the state: database, media, logs, secrets. The fetched Node stays, it is not state. */
export async function reset(): Promise<number> {
	const state = stateFolder();
	if (isHeld(state)) throw new Error("Harborsmith is running. Stop it first (Ctrl-C where it runs).");
	await deleteState(state);
	console.log("State deleted. The next npm start begins with an empty database and the demo fleet.");
	return 0;
}
