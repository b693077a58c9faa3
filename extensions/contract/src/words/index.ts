export { type Attention, attentionText } from "./attention-text.ts";
export {
	changeCode,
	type HistoryEntry,
	type HistoryParams,
	historyParams,
	type MediaFailure,
	mediaFailures,
	type RefusalCode,
	type RefusalParams,
	refusalParams,
} from "./codes.ts";
export { effectSentences } from "./effect-sentences.ts";
export { type Formats, formatsIn } from "./formats.ts";
export type { AppTexts, Language } from "./language.ts";
export { languages } from "./languages.ts";
export { localeOf } from "./locale-of.ts";
export {
	appTexts,
	type HistoryRow,
	historySentence,
	limitSentence,
	mediaFailureSentence,
	refusalSentence,
	statusWords,
} from "./made.ts";
export {
	isProviderReason,
	type LedgerReason,
	ledgerReasons,
	type ProviderReason,
	providerReasons,
} from "./params/provider-reasons.ts";
