import type { ChangeFeed } from "./change-feed.ts";

const validMs = 2_000;
const maximum = 1_000;

/** Work that many ask for in the same moment is done once; any change, and two seconds, end the sharing. */
export const createSharedWork = <Value>(feed: ChangeFeed) => {
	const running = new Map<string, { value: Promise<Value>; until: number }>();
	feed.onChange(() => running.clear());
	return {
		/** Whether somebody has asked for this lately and nothing has changed since. */
		knows: (key: string): boolean => (running.get(key)?.until ?? 0) > Date.now(),
		share: (key: string, work: () => Promise<Value>): Promise<Value> => {
			const now = Date.now();
			const known = running.get(key);
			if (known && known.until > now) return known.value;
			if (running.size >= maximum) running.clear();
			const value = work();
			running.set(key, { value, until: now + validMs });
			value.catch(() => running.delete(key));
			return value;
		},
	};
};

export type SharedWork<Value> = ReturnType<typeof createSharedWork<Value>>;
