import { isDirectusError } from "@directus/errors";
import type { Logger } from "@harborsmith/kit";
import { running } from "./running.ts";

const slot = Symbol.for("harborsmith.rejections");
type Listener = (reason: unknown) => void;
type Shared = { [slot]?: Listener };

/**
 * A promise that nobody waited for ends the process in Node. Here it ends only what it was made for: the request or
 * message is answered with an error, the log has the cause, everybody else is served on. A refusal of input
 * (a Directus error) is no reason to end either. What belongs to nobody's request ends the process as before.
 */
export function surviveRejections(logger: Logger): void {
	const shared = globalThis as Shared;
	if (shared[slot]) process.off("unhandledRejection", shared[slot]);
	shared[slot] = (reason) => {
		const task = running().getStore();
		if (!task && !isDirectusError(reason)) throw reason;
		logger.error({ err: reason, task: task?.name }, "A promise was rejected that nobody waited for");
		task?.fail(reason);
	};
	process.on("unhandledRejection", shared[slot]);
}
