import { z } from "zod";
import { noSuch } from "../http/failure.ts";
import { listParameters, page } from "../http/list.ts";
import { expandable, flag, readParameters } from "../http/parameters.ts";
import type { Route } from "../http/router.ts";

const url = "/v1/events";

const wanted = z.strictObject({
	...expandable,
	...listParameters,
	type: z.string().optional(),
	types: z.array(z.string()).max(20).optional(),
	delivery_success: flag().optional(),
});

const fits = (type: string, pattern: string): boolean =>
	pattern.endsWith(".*") ? type.startsWith(pattern.slice(0, -1)) : type === pattern;

export const eventRoutes: Route[] = [
	{
		method: "GET",
		path: url,
		run: ({ context, parameters }) => {
			const wish = readParameters(wanted, parameters);
			const patterns = [...(wish.types ?? []), ...(wish.type ? [wish.type] : [])];
			const delivered = (id: string): boolean | undefined => context.tables.deliveries.get(id)?.delivered;
			const rows = context.tables.events
				.all()
				.filter((row) => patterns.length === 0 || patterns.some((pattern) => fits(row.type, pattern)))
				.filter((row) => wish.delivery_success === undefined || delivered(row.id) === wish.delivery_success);
			return page(url, rows, wish);
		},
	},
	{
		method: "GET",
		path: `${url}/:id`,
		run: ({ context, ids: [id = ""] }) => {
			const found = context.tables.events.get(id);
			if (!found) throw noSuch("event", id, "id");
			return found;
		},
	},
];
