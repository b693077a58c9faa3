import { mediaFailureSentence } from "@harborsmith/contract/words";
import { type TextKey, textIn } from "./texts.ts";

/** The language that the Directus app is shown in: it writes it on the page's root. */
export const appLanguage = (): string => document.documentElement.lang || "en";

/** Texts in the app's language. */
export function useTexts() {
	return (key: TextKey, values?: Record<string, string | number>): string => textIn(appLanguage(), key, values);
}

/** Why a file was refused, in the app's language. */
export const failureShown = (failure: unknown): string => mediaFailureSentence(failure, appLanguage());
