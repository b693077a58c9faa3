import type { YachtPage } from "@harborsmith/contract/yacht";

/** The part of a yacht that islands need; pictures and texts stay in the page. */
export function publicYacht(yacht: YachtPage): YachtPage {
	return { ...yacht, description: null, media: [], reviews: [], features: [] };
}
