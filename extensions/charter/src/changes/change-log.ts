/**
 * Remembers when which yacht last changed, so that a value computed from rows read before a change is never kept after
 * it: take a mark before reading, keep the value only if nothing has changed since.
 */
export type ChangeLog = {
	note: (yacht: string) => void;
	mark: () => number;
	/** `*` asks for any change at all. */
	changedSince: (mark: number, yacht: string) => boolean;
};

export const createChangeLog = (): ChangeLog => {
	const lastOf = new Map<string, number>();
	let lastOfAll = 0;
	let count = 0;
	return {
		note: (yacht) => {
			count += 1;
			if (yacht !== "*") {
				lastOf.set(yacht, count);
				return;
			}
			lastOfAll = count;
			lastOf.clear();
		},
		mark: () => count,
		changedSince: (mark, yacht) => (yacht === "*" ? count > mark : lastOfAll > mark || (lastOf.get(yacht) ?? 0) > mark),
	};
};
