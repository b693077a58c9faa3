import { fleetAnswer } from "@harborsmith/contract/fleet";
import { directus } from "../../lib/api/directus.server.ts";

/** Slugs of every active yacht, page by page; stops after ten thousand. */
export async function allYachtSlugs(): Promise<string[]> {
	const slugs: string[] = [];
	let cursor: string | undefined;
	for (let page = 0; page < 100; page++) {
		const { data, meta } = await directus("/charter/fleet", fleetAnswer, { query: { per_page: 100, cursor } });
		slugs.push(...data.map((yacht) => yacht.slug));
		cursor = meta.next_cursor ?? undefined;
		if (!cursor) break;
	}
	return slugs;
}
