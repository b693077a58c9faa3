import type { ChangeFeed } from "../changes/change-feed.ts";

/** A change feed without a connection, for tests of what listens to one. */
export const fakeFeed = (): ChangeFeed & { isLive: boolean } => {
	const listeners: ((yacht: string) => void)[] = [];
	const feed = {
		isLive: true,
		live: () => feed.isLive,
		onChange: (listener: (yacht: string) => void) => {
			listeners.push(listener);
		},
		announce: (yacht: string) => {
			for (const listener of listeners) listener(yacht);
		},
		start: () => undefined,
		close: () => Promise.resolve(),
	};
	return feed;
};
