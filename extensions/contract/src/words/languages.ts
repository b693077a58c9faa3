import { languageOfLocale } from "@harborsmith/domain";
import type { Language as Code } from "@harborsmith/domain/vocabulary";
import { english } from "./en-US/index.ts";
import { spanish } from "./es-ES/index.ts";
import type { Language } from "./language.ts";

/** One catalogue per language that the company writes. */
export const languages: Record<Code, Language> = { "en-US": english, "es-ES": spanish };

/** The catalogue for a reader of this locale, such as `es`, `es-US`; English for whoever reads none of ours. */
export const languageOf = (locale: string): Language => languages[languageOfLocale(locale) ?? "en-US"];
