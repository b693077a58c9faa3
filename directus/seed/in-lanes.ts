/** Does the work for every item in their order, some at a time; after a failure no further one is begun. */
export async function inLanes<Item>(
	items: readonly Item[],
	lanes: number,
	work: (item: Item) => Promise<void>,
): Promise<void> {
	const queue = [...items];
	const lane = async (): Promise<void> => {
		for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
			try {
				await work(item);
			} catch (error) {
				queue.length = 0;
				throw error;
			}
		}
	};
	await Promise.all(Array.from({ length: lanes }, lane));
}
