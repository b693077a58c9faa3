import type { LedgerState } from "../vocabulary.ts";

/** A refund at the provider that has failed gives nothing back, whatever was said of it before or after. */
const worst: Record<LedgerState, number> = { failed: 2, succeeded: 1, pending: 0 };

/** Of two rows about one refund, whether the first says what has become of it and the other is outdated. */
export const saysMore = (one: LedgerState, other: LedgerState): boolean => worst[one] > worst[other];
