import type { Yacht } from "./yacht.schema.ts";

/** The part of a yacht that islands need; pictures and texts stay in the page. */
export function publicYacht(yacht: Yacht): Yacht {
	return { ...yacht, description: null, media: [], reviews: [], features: null };
}
