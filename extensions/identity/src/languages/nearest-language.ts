import { languageOfLocale } from "@harborsmith/domain";

/** The language of ours that stands for one of the app's; undefined for our own. */
export const nearestLanguage = (language: string): string | undefined => {
	const ours = languageOfLocale(language) ?? "en-US";
	return ours === language ? undefined : ours;
};
