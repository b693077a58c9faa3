import type { PriceMode } from "@harborsmith/domain/vocabulary";

/** What becomes of the price of a charter that changes; empty: an open price follows, an agreed one stays. */
export type PriceAnswer = "" | PriceMode;
