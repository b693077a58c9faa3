import { createHash } from "node:crypto";

/** A text shown to staff in the languages of the app. */
export interface Bilingual {
	en: string;
	es: string;
}

/** Reads `"English | Español"`, the short form that definitions use. Throws when one of the two is missing. */
export function bilingual(text: string): Bilingual {
	const [en, es, ...rest] = text.split(" | ").map((part) => part.trim());
	if (!en || !es || rest.length > 0) throw new TypeError(`Write "English | Español", not "${text}".`);
	return { en, es };
}

function isBilingual(value: unknown): value is Bilingual {
	return typeof value === "object" && value !== null && Object.keys(value).join() === "en,es";
}

/**
 * The permanent name of a text among Directus's custom translations. Both languages count: "Failed" is "Fallida" of a
 * deposit and "Fallido" of a payment.
 */
export function translationKey({ en, es }: Bilingual): string {
	const words = en.toLowerCase().replace(/[^a-z0-9]+/g, "-");
	return `hs-${words.slice(0, 40)}-${createHash("sha256").update(`${en} | ${es}`).digest("hex").slice(0, 6)}`;
}

/** Replaces every bilingual text inside `value` by Directus's `$t:` form and hands each to `collect`. */
export function toTranslationKeys(value: unknown, collect: (text: Bilingual) => void): unknown {
	if (isBilingual(value)) {
		collect(value);
		return `$t:${translationKey(value)}`;
	}
	if (Array.isArray(value)) return value.map((item) => toTranslationKeys(item, collect));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toTranslationKeys(item, collect)]));
}
