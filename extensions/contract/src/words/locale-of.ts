import { languageOfLocale } from "@harborsmith/domain";

/**
 * The language of ours that an `Accept-Language` asks for first, English when it asks for none of them. Quality values
 * are left alone: browsers send the list in its order.
 */
export const localeOf = (accepted: string | undefined): string => {
	for (const wish of (accepted ?? "").slice(0, 200).split(",")) {
		const found = languageOfLocale(wish.split(";")[0]?.trim() ?? "");
		if (found) return found;
	}
	return "en-US";
};
