import type { ChargeState } from "../vocabulary.ts";

/** The only moves of a charge. Money that arrives for a closed one is there all the same. */
export const chargeMoves: Record<ChargeState, readonly ChargeState[]> = {
	open: ["paid", "closed"],
	closed: ["paid"],
	paid: [],
};
