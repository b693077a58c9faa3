import { LRUCache } from "lru-cache";
import type { ChangeFeed } from "./change-feed.ts";

const validMs = 2_000;
const maximum = 1_000;

/** Work that many ask for in the same moment is done once; any change, and two seconds, end the sharing. */
export const createSharedWork = <Value>(feed: ChangeFeed) => {
	const running = new LRUCache<string, Promise<Value>>({ max: maximum, ttl: validMs });
	feed.onChange(() => running.clear());
	return {
		/** Whether somebody has asked for this lately and nothing has changed since. */
		knows: (key: string): boolean => running.has(key),
		share: (key: string, work: () => Promise<Value>): Promise<Value> => {
			const known = running.get(key);
			if (known) return known;
			const value = work();
			running.set(key, value);
			value.catch(() => {
				if (running.peek(key) === value) running.delete(key);
			});
			return value;
		},
	};
};

export type SharedWork<Value> = ReturnType<typeof createSharedWork<Value>>;
