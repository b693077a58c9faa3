import { setTimeout as wait } from "node:timers/promises";
import { Queue } from "bullmq";
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
export async function pauseWorker({ redis, pids }: TestStack): Promise<() => void> {
	if (!redis) throw new Error("The stack has no Redis to count the tasks in.");
	const queue = new Queue("payments", { connection: { url: redis.url } });
	try {
		for (const until = Date.now() + seconds * 1000; Date.now() < until; ) {
			const wake = stop(pids.worker);
			let isIdle = false;
			try {
				isIdle = (await queue.getActiveCount()) === 0;
			} finally {
				if (!isIdle) wake();
			}
			if (isIdle) return wake;
			await wait(50);
		}
	} finally {
		await queue.close();
	}
	throw new Error(`The worker had a task under way for ${seconds} seconds.`);
}
