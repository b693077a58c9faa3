/**
 * Fails at start-up when a table of moves is wrong: an unknown target, a move to itself, a move listed twice, or a state
 * nothing leads to.
 * @throws RangeError naming the state
 */
export function validateMoves<S extends string>(
	initial: S,
	table: Record<S, readonly S[]>,
): Readonly<Record<S, readonly S[]>> {
	const reached = new Set<string>([initial]);
	for (const [from, targets] of Object.entries<readonly S[]>(table)) {
		for (const to of targets) {
			if (!(to in table)) throw new RangeError(`${from} moves to ${to}, which is no state`);
			if (to === from) throw new RangeError(`${from} moves to itself`);
			reached.add(to);
		}
		if (new Set(targets).size !== targets.length) throw new RangeError(`${from} lists a move twice`);
	}
	for (const state of Object.keys(table)) {
		if (!reached.has(state)) throw new RangeError(`nothing leads to ${state}`);
	}
	return Object.freeze(table);
}
