import { z } from "zod";
import { noSuch } from "../http/failure.ts";
import { listParameters, page } from "../http/list.ts";
import { expandable, readParameters } from "../http/parameters.ts";
import type { Route } from "../http/router.ts";

const url = "/v1/charges";

export const chargeRoutes: Route[] = [
	{
		method: "GET",
		path: url,
		run: ({ context, parameters }) => {
			const shape = z.strictObject({
				...expandable,
				...listParameters,
				payment_intent: z.string().optional(),
				customer: z.string().optional(),
			});
			const wish = readParameters(shape, parameters);
			const rows = context.tables.charges.all();
			const wanted = rows.filter(
				(row) =>
					(!wish.payment_intent || row.payment_intent === wish.payment_intent) &&
					(!wish.customer || row.customer === wish.customer),
			);
			return page(url, wanted, wish);
		},
	},
	{
		method: "GET",
		path: `${url}/:id`,
		run: ({ context, ids: [id = ""] }) => {
			const found = context.tables.charges.get(id);
			if (!found) throw noSuch("charge", id);
			return found;
		},
	},
];
