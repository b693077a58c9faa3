import { setImmediate as nextTurn } from "node:timers/promises";

const longestTurnMs = 8;

/**
 * For long calculations: `await turn()` between two steps lets other requests run as soon as this one has worked for
 * some milliseconds.
 */
export const takeTurns = (): (() => Promise<void>) => {
	let started = performance.now();
	return async () => {
		if (performance.now() - started < longestTurnMs) return;
		await nextTurn();
		started = performance.now();
	};
};
