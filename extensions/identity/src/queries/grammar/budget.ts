import { queryLimits } from "./limits.ts";
import { refuseInput } from "./refuse-input.ts";

type Counted = "nodes" | "conditions" | "joins" | "aliases";

/** What one query has used up so far. One budget goes through all its parts, nested ones included. */
export interface Budget {
	spend: (what: Counted, field: string, amount?: number) => void;
}

/** A budget for as many queries as arrive together. Its `spend` throws INVALID_INPUT when they are too large as a whole. */
export function createBudget(queries = 1): Budget {
	const left: Record<Counted, number> = {
		nodes: queryLimits.nodes * queries,
		conditions: queryLimits.conditions * queries,
		joins: queryLimits.joins * queries,
		aliases: queryLimits.aliases * queries,
	};
	return {
		spend: (what, field, amount = 1) => {
			left[what] -= amount;
			if (left[what] < 0) refuseInput(field, `asks for too much: at most ${queryLimits[what] * queries} ${what}`);
		},
	};
}
