/** How large one GraphQL document may be, with its fragments written out. */
export const graphqlLimits = {
	/** Fields at the root, each a query of its own: a dashboard of the app asks for all its panels at once. */
	roots: 50,
	fields: 2_000,
	/** Selections inside each other; introspection by the usual tools needs 15. */
	depth: 16,
	/** As many ordinary queries as one document may add up to. */
	queries: 5,
} as const;
