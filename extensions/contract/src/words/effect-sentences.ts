import { isStatus } from "@harborsmith/domain/vocabulary";
import { type DeskOutcome, type Effect, totalAfter } from "../desk/index.ts";
import { formatsIn } from "./formats.ts";
import { languageOf } from "./languages.ts";
import { effectParams } from "./params/effects.ts";
import { type Stored, sentenceOf } from "./sentences.ts";

/** What a step of a booking does, one sentence each, in the reader's language. */
export function effectSentences(outcome: DeskOutcome, locale: string): string[] {
	const { effects, difference_cents, due_cents, refund_cents, currency, status } = outcome;
	const isOff = isStatus("called_off", status);
	const has = (code: Effect["code"]): boolean => effects.some((one) => one.code === code);
	const total_cents = totalAfter(outcome);
	const isOther = has("changed") || has("time") || has("yacht");
	const sum = (code: string, amount_cents: number): Stored => ({ code, params: { amount_cents, currency } });
	const price = ((): Stored[] => {
		if (difference_cents !== 0)
			return [{ code: "difference", params: { amount_cents: difference_cents, total_cents, currency } }];
		// Said wherever the reader might expect another.
		return isOther || (effects.length === 0 && !isOff) ? [sum("price_stays", total_cents)] : [];
	})();
	const told: Stored[] = [
		...effects,
		...price,
		...(isOff && refund_cents === 0 ? [{ code: "no_refund" }] : []),
		...(has("letter") ? [] : [{ code: "no_letter" }]),
		...(due_cents > 0 ? [sum("due", due_cents)] : []),
	];
	const sentences = told.flatMap(
		(one) => sentenceOf(effectParams, languageOf(locale).effects, one, formatsIn(locale)) ?? [],
	);
	return [...new Set(sentences)];
}
