import type { BookingStatus, LimitReason } from "@harborsmith/domain/vocabulary";
import * as z from "zod/mini";
import { formatsIn } from "./formats.ts";
import type { AppTexts, StatusWords } from "./language.ts";
import { languageOf } from "./languages.ts";
import { historyParams } from "./params/history.ts";
import { limitParams } from "./params/limits.ts";
import { mediaFailures } from "./params/media.ts";
import { refusalParams } from "./params/refusals/index.ts";
import { type Stored, sentenceOf } from "./sentences.ts";

const stored = z.object({ code: z.string(), params: z.optional(z.unknown()) });

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

/** How a state of a booking is called, in lists and inside a sentence. */
export const statusWords = (status: BookingStatus, locale: string): StatusWords[BookingStatus] =>
	languageOf(locale).statuses[status];

/** Why a charter takes no more guests. */
export const limitSentence = (why: LimitReason, params: unknown, locale: string): string =>
	sentenceOf(limitParams, languageOf(locale).limits, { code: why, params }, formatsIn(locale)) ?? "";

/** Why a picture or film could not be prepared, as `media.failure` stores it; empty for what is none of ours. */
export const mediaFailureSentence = (failure: unknown, locale: string): string => {
	const read = stored.safeParse(failure);
	if (!read.success) return "";
	return sentenceOf(mediaFailures, languageOf(locale).media, read.data, formatsIn(locale)) ?? "";
};

/** What the parts of ours in the Directus app say to this reader. */
export const appTexts = (locale: string): AppTexts => languageOf(locale).app;
