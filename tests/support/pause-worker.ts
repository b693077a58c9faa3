import { z } from "zod";
import type { TestStack } from "./stack.ts";
import { until } from "./until.ts";

const health = z.object({ queues: z.object({ payments: z.object({ active: z.number() }) }) });

const stop = (worker: number | undefined): (() => void) => {
	if (worker === undefined) throw new Error("The stack has no worker.");
	const wake = (): void => {
		process.kill(-worker, "SIGCONT");
	};
	process.once("exit", wake);
	process.kill(-worker, "SIGSTOP");
	return () => {
		process.off("exit", wake);
		wake();
	};
};

/**
 * Lets the worker stand still, so that what a deed itself has done can be looked at; gives back what lets it go on. None
 * of its tasks is under way then: Directus would go on with one for whoever no longer waits.
 */
export async function pauseWorker({ worker, pids }: TestStack): Promise<() => void> {
	const active = async (): Promise<number> =>
		health.parse(await (await fetch(`${worker.url}/health`)).json()).queues.payments.active;
	await until(active, (count) => count === 0, { seconds: 60, every: 20, what: "a worker without a task" });
	return stop(pids.worker);
}
