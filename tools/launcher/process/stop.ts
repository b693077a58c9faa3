/** Thrown into whatever waits when the user asked to stop. */
export class Stopped extends Error {
	constructor() {
		super("Stopped on request.");
	}
}

let asked = false;
const listeners = new Set<() => void>();

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
	process.on(signal, () => {
		asked = true;
		for (const listener of listeners) listener();
	});
}

/** Throws when the user has asked to stop. */
export function checkStop(): void {
	if (asked) throw new Stopped();
}

/** Calls back once when the user asks to stop; returns how to unsubscribe. */
export function onStop(listener: () => void): () => void {
	if (asked) queueMicrotask(listener);
	listeners.add(listener);
	return () => listeners.delete(listener);
}

/** Waits, but not longer than until the user asks to stop. */
export async function pause(milliseconds: number): Promise<void> {
	checkStop();
	await new Promise<void>((resolve) => {
		const off = onStop(done);
		const timer = setTimeout(done, milliseconds);
		function done(): void {
			clearTimeout(timer);
			off();
			resolve();
		}
	});
	checkStop();
}
