import { homedir } from "node:os";
import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../..", import.meta.url)).replace(/\/$/, "");

export const defaultState = resolve(root, ".harborsmith");

/**
 * Where everything that a start leaves behind lives; `HARBORSMITH_STATE` moves it.
 * @throws Error for a folder that holds the project or a home: `npm run reset` deletes the state as a whole
 */
export function stateFolder(env: NodeJS.ProcessEnv = process.env): string {
	const state = resolve(root, env.HARBORSMITH_STATE || defaultState);
	const holds = (folder: string): boolean => !relative(state, folder).startsWith("..");
	if (!holds(root) && !holds(homedir())) return state;
	throw new Error(`HARBORSMITH_STATE must be a folder of its own; ${state} holds other things. Try .harborsmith-2.`);
}
