import type { TestStack } from "./stack.ts";

/** Lets the worker stand still, so that what a deed itself has done can be looked at; gives back what lets it go on. */
export function pauseWorker({ pids }: TestStack): () => void {
	const { worker } = pids;
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
}
