import type { ChangedPart, ChangeFeed, ChangeListener } from "../changes/change-feed.ts";

/** A change feed without a connection, for tests of what listens to one. */
export const fakeFeed = (): ChangeFeed & { isLive: boolean } => {
	const listeners: ChangeListener[] = [];
	const feed = {
		isLive: true,
		live: () => feed.isLive,
		onChange: (listener: ChangeListener) => {
			listeners.push(listener);
		},
		announce: (yacht: string, part: ChangedPart) => {
			for (const listener of listeners) listener(yacht, part);
		},
		start: () => undefined,
		isStarted: () => true,
		close: () => Promise.resolve(),
	};
	return feed;
};
