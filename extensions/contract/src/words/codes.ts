import type * as z from "zod/mini";
import { historyParams } from "./params/history.ts";
import { mediaFailures } from "./params/media.ts";
import { refusalParams } from "./params/refusals/index.ts";
import type { Coded, IsPlain } from "./sentences.ts";

export type { HistoryParams } from "./params/history.ts";
export { historyParams, mediaFailures, refusalParams };

/** What a row of the history says, besides a person's own words. */
export type HistoryEntry = Coded<typeof historyParams>;

type HistoryCodes = typeof historyParams;
type WithoutParams = {
	[Code in keyof HistoryCodes]: IsPlain<z.output<HistoryCodes[Code]>> extends true ? Code : never;
}[keyof HistoryCodes];

/** What the system writes into `bookings.change_code` for the history of that very change: a code that says all by itself. */
export const changeCode = (code: WithoutParams): string => code;

export type RefusalCode = keyof typeof refusalParams;
export type RefusalParams<Code extends RefusalCode> = z.output<(typeof refusalParams)[Code]>;

/** What `media.failure` stores. */
export type MediaFailure = Coded<typeof mediaFailures>;
