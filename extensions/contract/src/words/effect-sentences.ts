import { isStatus } from "@harborsmith/domain/vocabulary";
import { type DeskOutcome, type Effect, totalAfter } from "../desk/index.ts";
import { formatsIn } from "./formats.ts";
import { languageOf } from "./languages.ts";
import { effectParams } from "./params/effects.ts";
import { type Stored, sentenceOf } from "./sentences.ts";

/** What becomes of the total: said wherever it changes, and wherever the reader might expect that it does. */
function priceEffect(outcome: DeskOutcome, isExpected: boolean): Stored[] {
	const { difference_cents, currency } = outcome;
	const total_cents = totalAfter(outcome);
	if (difference_cents !== 0)
		return [{ code: "difference", params: { amount_cents: difference_cents, total_cents, currency } }];
	return isExpected ? [{ code: "price_stays", params: { amount_cents: total_cents, currency } }] : [];
}

/** What a step of a booking does, one sentence each, in the reader's language. */
export function effectSentences(outcome: DeskOutcome, locale: string): string[] {
	const { effects, due_cents, refund_cents, currency, status } = outcome;
	const isOff = isStatus("called_off", status);
	const has = (code: Effect["code"]): boolean => effects.some((one) => one.code === code);
	const changesCharter = has("changed") || has("time") || has("yacht");
	const told: Stored[] = [
		...effects,
		...priceEffect(outcome, changesCharter || (effects.length === 0 && !isOff)),
		...(isOff && refund_cents === 0 ? [{ code: "no_refund" }] : []),
		...(has("letter") ? [] : [{ code: "no_letter" }]),
		...(due_cents > 0 ? [{ code: "due", params: { amount_cents: due_cents, currency } }] : []),
	];
	const sentences = told.flatMap(
		(one) => sentenceOf(effectParams, languageOf(locale).effects, one, formatsIn(locale)) ?? [],
	);
	return [...new Set(sentences)];
}
