/** Groups of names that reach each other, each with more than one name. */
export const cyclesOf = (arrows: ReadonlyMap<string, ReadonlySet<string>>): string[][] => {
	const reachedFrom = (start: string): Set<string> => {
		const reached = new Set<string>();
		const open = [start];
		for (let next = open.pop(); next !== undefined; next = open.pop())
			for (const to of arrows.get(next) ?? [])
				if (!reached.has(to)) {
					reached.add(to);
					open.push(to);
				}
		return reached;
	};
	const reach = new Map([...arrows.keys()].map((name) => [name, reachedFrom(name)]));
	const groups = new Map<string, string[]>();
	for (const [name, reached] of reach) {
		const group = [...reached].filter((other) => reach.get(other)?.has(name)).sort();
		if (group.length > 1) groups.set(group.join(), group);
	}
	return [...groups.values()];
};
