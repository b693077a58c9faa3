import { directus } from "../../lib/api/directus.server.ts";
import { fleetSchema } from "./fleet.schema.ts";

/** Slugs of every active yacht, page by page; stops after ten thousand. */
export async function allYachtSlugs(): Promise<string[]> {
	const slugs: string[] = [];
	let cursor: string | undefined;
	for (let page = 0; page < 100; page++) {
		const { data, meta } = await directus("/charter/fleet", fleetSchema, { query: { per_page: 100, cursor } });
		slugs.push(...data.map((yacht) => yacht.slug));
		cursor = meta?.next_cursor ?? undefined;
		if (!cursor) break;
	}
	return slugs;
}
