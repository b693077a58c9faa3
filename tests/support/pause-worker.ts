import { setTimeout as wait } from "node:timers/promises";
import { activeTasks, withPaymentsQueue } from "../../worker/src/backend/testing/payments-queue.ts";
import type { TestStack } from "./stack.ts";

const seconds = 60;

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
 * Lets the worker stand still, so that what a deed itself has done can be looked at; gives back what lets it go on. It is
 * stopped between its tasks, for Directus would go on with one for whoever no longer waits: what is under way is counted
 * while nothing can begin.
 */
export const pauseWorker = (stack: TestStack): Promise<() => void> =>
	withPaymentsQueue(stack, async (queue) => {
		for (const until = Date.now() + seconds * 1000; Date.now() < until; await wait(50)) {
			const wake = stop(stack.pids.worker);
			let isIdle = false;
			try {
				isIdle = (await activeTasks(queue)) === 0;
			} finally {
				if (!isIdle) wake();
			}
			if (isIdle) return wake;
		}
		throw new Error(`The worker had a task under way for ${seconds} seconds.`);
	});
