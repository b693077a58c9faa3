export { type Attention, attentionText } from "./attention-text.ts";
export {
	changeCode,
	type HistoryEntry,
	historyParams,
	type MediaFailure,
	mediaFailures,
	type RefusalCode,
	type RefusalParams,
	refusalParams,
} from "./codes.ts";
export { effectSentences } from "./effect-sentences.ts";
export type { AppTexts, Language } from "./language.ts";
export { languages } from "./languages.ts";
export { localeOf } from "./locale-of.ts";
export {
	appTexts,
	historySentence,
	limitSentence,
	mediaFailureSentence,
	refusalSentence,
	type Said,
	statusWords,
} from "./made.ts";
export { type Say, sayIn } from "./say.ts";
