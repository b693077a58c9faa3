import { join } from "node:path";
import { root } from "../env/paths.ts";
import { directusEnv } from "../env/program-env.ts";
import { save } from "../runtime.ts";
import { startStack, stopStack } from "../stack.ts";
import { deleteState } from "../state/delete-state.ts";
import { startDirectus } from "../steps/directus.ts";
import { useFreePorts } from "./free-ports.ts";
import { mediaSettled } from "./media-settled.ts";

/** A whole stack of its own from an empty state, with a second Directus process on the same database. */
export async function withTestStack(work: (env: Record<string, string>) => Promise<void>): Promise<void> {
	const state = join(root, ".harborsmith-test");
	await deleteState(state);
	process.env.HARBORSMITH_STATE = state;
	const [secondPort = 0] = await useFreePorts(1);

	console.log("\n── a stack for the tests ──");
	const stack = await startStack();
	try {
		const { plan, services, runtime } = stack;
		const env = directusEnv(plan, runtime.postgres.url, runtime.redis?.url);
		await startDirectus(plan, { ...env, PORT: String(secondPort) }, services, "directus-second");
		runtime.directus.second_url = `http://localhost:${secondPort}`;
		runtime.pids = services.pids();
		save(state, runtime);
		services.onRestart = () => save(state, { ...runtime, pids: services.pids() });
		await mediaSettled(runtime.postgres.url);
		await work({ TZ: "UTC", HARBORSMITH_RUNTIME: join(state, "runtime.json") });
	} finally {
		await stopStack(stack);
	}
}
