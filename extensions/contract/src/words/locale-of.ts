import { languages } from "@harborsmith/domain/vocabulary";

/**
 * The language of ours that an `Accept-Language` asks for first, English when it asks for none of them. Quality values
 * are left alone: browsers send the list in its order.
 */
export const localeOf = (accepted: string | undefined): string => {
	for (const wish of (accepted ?? "").slice(0, 200).split(",")) {
		const tag = wish.split(";")[0]?.trim().toLowerCase().split("-")[0];
		const found = languages.find((code) => code.toLowerCase().split("-")[0] === tag);
		if (found) return found;
	}
	return "en-US";
};
