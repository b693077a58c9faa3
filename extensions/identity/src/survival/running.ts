import { AsyncLocalStorage } from "node:async_hooks";

/** Something that somebody asked for and that is being worked on. */
export interface Task {
	/** For the log: `GET /items/yachts`, `websocket items`. */
	name: string;
	/** Tells who asked that it failed; without effect once they have their answer or are gone. */
	fail: (reason: unknown) => void;
}

const slot = Symbol.for("harborsmith.running");
type Shared = { [slot]?: AsyncLocalStorage<Task> };

/** What the code at hand is working for. One per process: extensions are imported afresh when one of them is switched. */
export const running = (): AsyncLocalStorage<Task> => {
	const shared = globalThis as Shared;
	shared[slot] ??= new AsyncLocalStorage<Task>();
	return shared[slot];
};
