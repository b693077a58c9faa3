/** Lets at most `width` runs go on side by side; the others wait their turn. */
export const limit = (width: number): (<T>(run: () => Promise<T>) => Promise<T>) => {
	let active = 0;
	const waiting: (() => void)[] = [];
	return async (run) => {
		while (active >= width) await new Promise<void>((resume) => waiting.push(resume));
		active += 1;
		try {
			return await run();
		} finally {
			active -= 1;
			waiting.shift()?.();
		}
	};
};
