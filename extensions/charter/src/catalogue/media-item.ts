import type { FleetCard } from "@harborsmith/contract/fleet";
import type { MediaRow } from "./types.ts";

/** A media row as the site may see it. */
export const mediaItem = (row: MediaRow): NonNullable<FleetCard["image"]> => ({
	id: row.id,
	kind: row.kind,
	category: row.category,
	alt: row.alt,
	caption: row.caption,
	status: row.status,
	is_primary: row.is_primary === true,
	width: row.width,
	height: row.height,
	duration_s: row.duration_s,
	blur: row.blur,
	poster: row.poster,
	renditions: row.renditions,
});
