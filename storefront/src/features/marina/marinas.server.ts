import { readItems } from "@directus/sdk";
import { type Marina, marina } from "@harborsmith/contract/shapes";
import { MINUTE } from "@harborsmith/domain/time";
import * as z from "zod/mini";
import { content } from "../../lib/api/content.server.ts";
import { cached } from "../../lib/cached.ts";

const rowsSchema = z.array(marina);
const query = {
	fields: ["slug", "name", "timezone", "address", "latitude", "longitude", "directions", "parking"],
	sort: ["name"],
};

/** The harbors of the fleet; none while they cannot be read, so that the rest of a page still shows. */
export const marinas = cached(
	MINUTE,
	(): Promise<Marina[]> =>
		content()
			.request(readItems("marinas", query))
			.then(rowsSchema.parse)
			.catch(() => []),
);
