/**
 * Lets one task per key run at a time in this process. Postgres decides who gets a slot; this only spares it rivals of
 * one process that would wait inside open transactions and use up the connection pool.
 */
export const createOneAtATime = () => {
	const tails = new Map<string, Promise<unknown>>();
	return <Value>(key: string, task: () => Promise<Value>): Promise<Value> => {
		const before = tails.get(key) ?? Promise.resolve();
		const run = before.then(task, task);
		const tail = run.catch(() => undefined);
		tails.set(key, tail);
		void tail.then(() => {
			if (tails.get(key) === tail) tails.delete(key);
		});
		return run;
	};
};

export type OneAtATime = ReturnType<typeof createOneAtATime>;
