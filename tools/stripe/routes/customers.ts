import { z } from "zod";
import type { Context } from "../context.ts";
import { noSuch } from "../http/failure.ts";
import { listParameters, page } from "../http/list.ts";
import { expandable, mergeMetadata, metadata, readParameters } from "../http/parameters.ts";
import type { Route } from "../http/router.ts";
import { customer } from "../objects/customer.ts";

const url = "/v1/customers";

const fields = z.strictObject({
	...expandable,
	description: z.string().optional(),
	email: z.string().optional(),
	name: z.string().optional(),
	phone: z.string().optional(),
	metadata: metadata().optional(),
});

const find = (context: Context, id: string) => {
	const found = context.tables.customers.get(id);
	if (!found) throw noSuch("customer", id, "id");
	return found;
};

export const customerRoutes: Route[] = [
	{
		method: "POST",
		path: url,
		run: ({ context, parameters }) => {
			const wish = readParameters(fields, parameters);
			const made = customer({ ...wish, metadata: mergeMetadata({}, wish.metadata) }, context.now());
			context.tables.customers.put(made);
			context.webhooks.emit("customer.created", made, context.request);
			return made;
		},
	},
	{
		method: "GET",
		path: url,
		run: ({ context, parameters }) => {
			const shape = z.strictObject({ ...expandable, ...listParameters, email: z.string().optional() });
			const wish = readParameters(shape, parameters);
			const rows = context.tables.customers.all();
			return page(
				url,
				rows.filter((row) => !wish.email || row.email === wish.email),
				wish,
			);
		},
	},
	{ method: "GET", path: `${url}/:id`, run: ({ context, ids: [id = ""] }) => find(context, id) },
	{
		method: "POST",
		path: `${url}/:id`,
		run: ({ context, ids: [id = ""], parameters }) => {
			const { metadata: change, expand: _expand, ...wish } = readParameters(fields, parameters);
			const found = find(context, id);
			return context.tables.customers.put({ ...found, ...wish, metadata: mergeMetadata(found.metadata, change) });
		},
	},
];
