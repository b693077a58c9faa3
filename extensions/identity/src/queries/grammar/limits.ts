/**
 * How large one query may be. Far above what the Directus app, the site and the worker ask for, far below what keeps a
 * process or the database busy for seconds.
 */
export const queryLimits = {
	/** Characters of a searched text. */
	search: 500,
	/** Characters of one name, path or function of a field. */
	path: 300,
	/** Steps of one path, `bookings.yacht.name` has three. */
	steps: 6,
	/** Paths in one list of `fields`, `sort` or `groupBy`. */
	paths: 300,
	/** Every entry of filters and nested options together, and every value of a list. */
	nodes: 5_000,
	/** Conditions (`_eq`, `_contains` …) of one query together. */
	conditions: 200,
	/** Steps from one collection to the next in filters and orders together; each costs the database a join. */
	joins: 40,
	/** Objects inside objects in a filter. */
	depth: 20,
	/** Relations inside relations in `deep`. */
	deep: 6,
	aliases: 30,
	aggregates: 50,
	/** Rows where all linked rows come along (`*.*`). */
	wideRows: 200,
	rows: 1_000_000_000,
} as const;
