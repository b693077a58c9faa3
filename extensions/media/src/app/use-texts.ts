import { type TextKey, textIn } from "./texts.ts";

/** Texts in the language that the Directus app is shown in: it writes it on the page's root. */
export function useTexts() {
	return (key: TextKey, values?: Record<string, string | number>): string =>
		textIn(document.documentElement.lang || "en", key, values);
}
