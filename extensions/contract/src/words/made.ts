import type { LimitReason } from "@harborsmith/domain/vocabulary";
import { formatsIn } from "./formats.ts";
import { languageOf } from "./languages.ts";
import { historyParams } from "./params/history.ts";
import { limitParams } from "./params/limits.ts";
import { refusalParams } from "./params/refusals.ts";
import { type Stored, sentenceOf } from "./sentences.ts";

/** A row of a booking's history: what the system says of it, what a person said, or both. */
export interface HistoryRow {
	code?: string | null | undefined;
	params?: unknown;
	reason?: string | null | undefined;
}

/** What a row of the history says to a reader; a person's own words stand behind it as they were typed. */
export const historySentence = ({ code, params, reason }: HistoryRow, locale: string): string => {
	const said = code
		? sentenceOf(historyParams, languageOf(locale).history, { code, params }, formatsIn(locale))
		: undefined;
	return [said, reason].filter(Boolean).join(" ");
};

/** Why something is refused; undefined for a code that is none of ours. */
export const refusalSentence = (refusal: Stored, locale: string): string | undefined =>
	sentenceOf(refusalParams, languageOf(locale).refusals, refusal, formatsIn(locale));

/** Why a charter takes no more guests. */
export const limitSentence = (why: LimitReason, params: unknown, locale: string): string =>
	sentenceOf(limitParams, languageOf(locale).limits, { code: why, params }, formatsIn(locale)) ?? "";
