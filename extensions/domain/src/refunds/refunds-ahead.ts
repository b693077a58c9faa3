interface Step {
	/** The last moment of the step. */
	until: string;
	refund_bps: number;
}

/** The steps of cancellation terms that can still be used and give something back, the next first; after the last, nothing does. */
export const refundsAhead = <Given extends Step>(steps: readonly Given[], now: Date): Given[] =>
	steps
		.filter(({ refund_bps, until }) => refund_bps > 0 && Date.parse(until) >= now.getTime())
		.toSorted((a, b) => Date.parse(a.until) - Date.parse(b.until));
