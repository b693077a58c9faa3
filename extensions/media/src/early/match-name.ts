import { isRenditionName } from "@harborsmith/kit/store";

const root = "/renditions/";

/**
 * The rendition that an address names. `undefined`: the address is none of ours. `null`: it is, but can be no
 * rendition: originals, other files and ways out of the store end here, before any path is built. The address is
 * taken literally; an encoded character is in no rendition's name.
 */
export function matchName(url: string): string | null | undefined {
	if (!url.startsWith(root)) return undefined;
	const end = url.indexOf("?");
	const name = url.slice(root.length, end < 0 ? undefined : end);
	return isRenditionName(name) ? name : null;
}
