import * as z from "zod/mini";
import { directus } from "../../lib/api/directus.server.ts";
import { remember } from "../../lib/remember.ts";
import { type Marina, marinaSchema } from "../yacht/yacht.schema.ts";

const answer = z.object({ data: z.array(marinaSchema) });
const query = { fields: "slug,name,timezone,address,latitude,longitude,directions,parking", sort: "name" };

/** The harbors of the fleet; none while they cannot be read, so that the rest of a page still shows. */
export const marinas = remember(60_000, async (): Promise<Marina[]> => {
	const found = await directus("/items/marinas", answer, { trusted: true, query }).catch(() => undefined);
	return found?.data ?? [];
});
