import { join } from "node:path";
import { root } from "../env/paths.ts";
import { save } from "../runtime.ts";
import { type Stack, startStack, stopStack } from "../stack.ts";
import { deleteState } from "../state/delete-state.ts";
import { startDirectus } from "../steps/directus.ts";
import { copyState } from "./copy-state.ts";
import { ownPorts } from "./free-ports.ts";
import { mediaSettled } from "./media-settled.ts";

const stateOf = (index: number): string => join(root, `.harborsmith-test${index === 0 ? "" : `-${index + 1}`}`);
const runtimeOf = (index: number): string => join(stateOf(index), "runtime.json");

/**
 * Whole stacks that begin alike: one is filled with the demo company from an empty state, the others are copies of it.
 * Each has ports, a database and a second Directus process of its own.
 * @param work is given the `runtime.json` of each
 */
export async function withTestStacks(count: number, work: (runtimes: string[]) => Promise<void>): Promise<void> {
	const indexes = Array.from({ length: count }, (_, index) => index);
	for (const index of indexes) await deleteState(stateOf(index));
	console.log("\n── a stack for the tests ──");
	await fillFirst();
	for (const index of indexes.slice(1)) copyState(stateOf(0), stateOf(index));
	const stacks: Stack[] = [];
	try {
		const starts = await Promise.allSettled(indexes.map(startOne));
		for (const started of starts) if (started.status === "fulfilled") stacks.push(started.value);
		for (const started of starts) if (started.status === "rejected") throw started.reason;
		await work(indexes.map(runtimeOf));
	} finally {
		await Promise.all(stacks.map(stopStack));
	}
}

async function fillFirst(): Promise<void> {
	const { env } = await ownPorts(0);
	const stack = await startStack({ ...process.env, ...env, HARBORSMITH_STATE: stateOf(0) });
	try {
		await mediaSettled(stack);
	} finally {
		await stopStack(stack);
	}
}

async function startOne(index: number): Promise<Stack> {
	const { env, more } = await ownPorts(1);
	const [secondPort = 0] = more;
	const state = stateOf(index);
	const stack = await startStack({ ...process.env, ...env, HARBORSMITH_STATE: state });
	try {
		const { plan, services, runtime, directusEnv } = stack;
		await startDirectus(plan, { ...directusEnv, PORT: String(secondPort) }, services, "directus-second");
		runtime.directus.second_url = `http://localhost:${secondPort}`;
		runtime.pids = services.pids();
		save(state, runtime);
		services.onRestart = () => save(state, { ...runtime, pids: services.pids() });
		return stack;
	} catch (error) {
		await stopStack(stack);
		throw error;
	}
}
