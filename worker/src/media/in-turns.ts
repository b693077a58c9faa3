/** Maps a list with at most so many pieces of work under way at once, and keeps its order. The first error ends it. */
export async function inTurns<In, Out>(
	items: readonly In[],
	atOnce: number,
	work: (item: In) => Promise<Out>,
): Promise<Out[]> {
	const results = new Map<number, Out>();
	const queue = items.entries();
	const run = async () => {
		for (const [index, item] of queue) results.set(index, await work(item));
	};
	await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, run));
	return [...results.entries()].sort(([a], [b]) => a - b).map(([, result]) => result);
}
