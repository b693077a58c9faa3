import { type AppTexts, appTexts, mediaFailureSentence } from "@harborsmith/contract/words";

export type TextKey = keyof AppTexts["media"];

/** The language that the Directus app is shown in: it writes it on the page's root. */
const appLanguage = (): string => document.documentElement.lang || "en";

/** A text in the app's language, its places filled. */
export const textShown = (key: TextKey, values: Record<string, string | number> = {}): string =>
	appTexts(appLanguage()).media[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** Texts in the app's language. */
export const useTexts = () => textShown;

/** Why a file was refused, in the app's language. */
export const failureShown = (failure: unknown): string => mediaFailureSentence(failure, appLanguage());
