import { readItems } from "@directus/sdk";
import * as z from "zod/mini";
import { content } from "../../lib/api/content.server.ts";
import { remember } from "../../lib/remember.ts";
import { type Marina, marinaSchema } from "../yacht/yacht.schema.ts";

const rowsSchema = z.array(marinaSchema);
const query = {
	fields: ["slug", "name", "timezone", "address", "latitude", "longitude", "directions", "parking"],
	sort: ["name"],
};

/** The harbors of the fleet; none while they cannot be read, so that the rest of a page still shows. */
export const marinas = remember(
	60_000,
	(): Promise<Marina[]> =>
		content()
			.request(readItems("marinas", query))
			.then(rowsSchema.parse)
			.catch(() => []),
);
