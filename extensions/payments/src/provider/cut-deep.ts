/** Stripe's objects are a handful of levels deep; Postgres gives up on some thousands, and `JSON.stringify` soon after. */
const mostLevels = 100;

/** A value read from JSON without what lies deeper than a hundred levels: an ellipsis stands in its place. */
export const cutDeep = (value: unknown): { value: unknown; isCut: boolean } => {
	let isCut = false;
	const copy = (part: unknown, levels: number): unknown => {
		if (typeof part !== "object" || part === null) return part;
		if (levels === 0) {
			isCut = true;
			return "…";
		}
		if (Array.isArray(part)) return part.map((each) => copy(each, levels - 1));
		return Object.fromEntries(Object.entries(part).map(([name, each]) => [name, copy(each, levels - 1)]));
	};
	return { value: copy(value, mostLevels), isCut };
};
