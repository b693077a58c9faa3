import { limitSentence, type RefusalCode, type RefusalParams, refusalSentence } from "@harborsmith/contract/words";
import type { ErrorCode } from "@harborsmith/domain";
import { limitReasons } from "@harborsmith/domain/vocabulary";
import { isObject } from "../values/is-object.ts";
import { type CharterError, charterError, type ErrorDetails } from "./charter-error.ts";

type Shown = { message: string; extensions: ErrorDetails };

/** What programs read beside the sentence has its words as well, in the same language. */
const withWords = (details: ErrorDetails, sentence: string, locale: string): ErrorDetails => {
	const why = limitReasons.find((reason) => reason === details.why);
	const fields: unknown[] = Array.isArray(details.details) ? details.details : [];
	return {
		...details,
		...(details.refusal === "guest_limit" && why ? { reason: limitSentence(why, details, locale) } : {}),
		...(fields.length > 0 ? { details: fields.map((field) => ({ ...Object(field), issue: sentence })) } : {}),
	};
};

/** What occupies the time that is taken, as far as its reader may know. */
const inTheWay = ({ in_the_way: taken, timezone }: ErrorDetails, locale: string): string | undefined =>
	Array.isArray(taken) ? refusalSentence({ code: "in_the_way", params: { taken, timezone } }, locale) : undefined;

const sentenceFor = ({ refusal, advice, ...params }: ErrorDetails, locale: string): string => {
	// A code that the catalogue lacks is shown as it is, so that nothing is refused without a word.
	const why = refusalSentence({ code: String(refusal), params }, locale) ?? String(refusal);
	const then = typeof advice === "string" ? refusalSentence({ code: advice, params }, locale) : undefined;
	return [why, then, inTheWay(params, locale)].filter(Boolean).join(" ");
};

/**
 * For what the rules of the domain and the database have refused, whose code is known only when it comes: the error of a refusal by its code of `@harborsmith/contract/words` (`refusal`) and what belongs to it, as the rules and
 * the database give them; `field` is that of INVALID_INPUT. Both stay in the details, so that the sentence can be said again.
 */
export const refused = (code: ErrorCode, { field, ...given }: ErrorDetails, locale = "en-US"): CharterError => {
	const sentence = sentenceFor(given, locale);
	const details = typeof field === "string" ? { ...given, details: [{ field, issue: sentence }] } : given;
	return charterError(code, sentence, withWords(details, sentence, locale));
};

/**
 * The one way to refuse by the code's own decision: its code and its parameters are checked by the compiler. `more` is for
 * programs, beside what the sentence names; `field` in it is that of INVALID_INPUT.
 */
export const refuse = <Code extends RefusalCode>(
	code: ErrorCode,
	refusal: Code,
	params: RefusalParams<Code>,
	more: ErrorDetails = {},
): CharterError => refused(code, { ...more, ...params, refusal });

/** Whether it has a code of the catalogue, as what is refused bears it by whatever route. */
export const hasRefusal = (error: unknown): error is Shown =>
	isObject(error) && isObject(error.extensions) && typeof error.extensions.refusal === "string";

/** What an error says in a reader's language; one that has no code of the catalogue stays as it is. */
export const inLanguage = <Error extends Shown>(error: Error, locale: string): Shown => {
	if (typeof error.extensions?.refusal !== "string") return error;
	const message = sentenceFor(error.extensions, locale);
	return { message, extensions: withWords(error.extensions, message, locale) };
};
