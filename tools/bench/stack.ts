import { join } from "node:path";
import { root } from "../launcher/env/paths.ts";
import { portAnswers } from "../launcher/process/ready.ts";
import { type Stack, startStack, stopStack } from "../launcher/stack.ts";
import { deleteState } from "../launcher/state/delete-state.ts";
import { startDirectus } from "../launcher/steps/directus.ts";
import { ownPorts } from "../launcher/suites/free-ports.ts";

export interface BenchStack extends Stack {
	/** Starts another Directus on the same database and gives its address. */
	startSecond: () => Promise<string>;
	bare: string;
}

/**
 * A stack of its own without the demo company, and the bare server. It begins
 * empty: what earlier runs booked would make this one slower.
 */
export async function withBenchStack(work: (stack: BenchStack) => Promise<void>): Promise<void> {
	const state = join(root, ".harborsmith-bench");
	await deleteState(state);
	const { env, more } = await ownPorts(2);
	const [secondPort = 0, barePort = 0] = more;
	const stack = await startStack({ ...process.env, ...env, HARBORSMITH_STATE: state, HARBORSMITH_SEED: "none" });
	try {
		const { plan, services, runtime } = stack;
		const startSecond = async (): Promise<string> => {
			await startDirectus(plan, { ...stack.directusEnv, PORT: String(secondPort) }, services, "directus-second");
			return `http://127.0.0.1:${secondPort}`;
		};
		await services.start({
			name: "bare-server",
			file: process.execPath,
			args: [join(root, "tools", "bench", "compare", "bare-server.ts")],
			env: { DATABASE_URL: runtime.postgres.url, PORT: String(barePort) },
			cwd: root,
			ready: () => portAnswers(barePort),
		});
		await work({ ...stack, startSecond, bare: `http://127.0.0.1:${barePort}` });
	} finally {
		await stopStack(stack);
	}
}
