import { z } from "zod";
import { createRefund } from "../acts/create-refund.ts";
import { noSuch } from "../http/failure.ts";
import { listParameters, page } from "../http/list.ts";
import { expandable, integer, readParameters } from "../http/parameters.ts";
import type { Route } from "../http/router.ts";

const url = "/v1/refunds";

const creation = z.strictObject({
	...expandable,
	payment_intent: z.string().optional(),
	charge: z.string().optional(),
	amount: integer(1).optional(),
	reason: z.enum(["duplicate", "fraudulent", "requested_by_customer"]).optional(),
	metadata: z.record(z.string(), z.string()).optional(),
});

export const refundRoutes: Route[] = [
	{
		method: "POST",
		path: url,
		run: ({ context, parameters }) => createRefund(context, readParameters(creation, parameters)),
	},
	{
		method: "GET",
		path: url,
		run: ({ context, parameters }) => {
			const shape = z.strictObject({
				...expandable,
				...listParameters,
				payment_intent: z.string().optional(),
				charge: z.string().optional(),
			});
			const wish = readParameters(shape, parameters);
			const rows = context.tables.refunds.all();
			const wanted = rows.filter(
				(row) =>
					(!wish.payment_intent || row.payment_intent === wish.payment_intent) &&
					(!wish.charge || row.charge === wish.charge),
			);
			return page(url, wanted, wish);
		},
	},
	{
		method: "GET",
		path: `${url}/:id`,
		run: ({ context, ids: [id = ""] }) => {
			const found = context.tables.refunds.get(id);
			if (!found) throw noSuch("refund", id);
			return found;
		},
	},
];
