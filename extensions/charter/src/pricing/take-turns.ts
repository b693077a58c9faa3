import { setImmediate as nextTurn, setTimeout as pause } from "node:timers/promises";

const longestTurnMs = 8;
const shortTurnMs = 4;
const longPauseMs = 25;

/**
 * For long calculations: `await turn()` between two steps lets other requests run as soon as this one has worked for
 * some milliseconds. Work that nobody waits for (`isBackground`) leaves most of the time to others.
 */
export const takeTurns = (isBackground = false): (() => Promise<void>) => {
	let started = performance.now();
	return async () => {
		if (performance.now() - started < (isBackground ? shortTurnMs : longestTurnMs)) return;
		if (isBackground) await pause(longPauseMs, undefined, { ref: false });
		else await nextTurn();
		started = performance.now();
	};
};
