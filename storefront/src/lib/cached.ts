/** Keeps the result of a call for a while (milliseconds); calls at the same moment share one. A failure is not kept. */
export function cached<T>(
	milliseconds: number,
	load: () => Promise<T>,
	now: () => number = Date.now,
): () => Promise<T> {
	let kept: { value: Promise<T>; until: number } | undefined;
	return () => {
		if (kept && kept.until > now()) return kept.value;
		const value = load();
		kept = { value, until: now() + milliseconds };
		value.catch(() => {
			kept = undefined;
		});
		return value;
	};
}
