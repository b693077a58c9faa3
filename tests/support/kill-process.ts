import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Runtime } from "../../tools/launcher/testing/stacks.ts";
import type { TestStack } from "./stack.ts";
import { until } from "./until.ts";

/** What runs under a name in the stack at this moment; undefined where somebody else runs it. */
export const pidOf = ({ state }: TestStack, name: string): number | undefined =>
	Runtime.parse(JSON.parse(readFileSync(join(state, "runtime.json"), "utf8"))).pids[name];

/** Kills a process of the running stack, with all that it started, as a machine that goes down does; it is started anew. */
export function killProcess(stack: TestStack, name: string): void {
	const pid = pidOf(stack, name);
	if (!pid) throw new Error(`The stack does not say which process ${name} is.`);
	process.kill(-pid, "SIGKILL");
}

/** Waits until Directus answers again; which of its processes, says the address. */
export const directusAgain = (stack: TestStack, url = stack.directus.url) =>
	until(
		() => stack.api("/server/ping", { url }).catch(() => undefined),
		(answer) => answer?.status === 200,
		{ seconds: 120, what: "Directus again" },
	);
