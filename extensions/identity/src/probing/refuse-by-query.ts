import type { Accountability, RegisterFunctions, SchemaOverview } from "@directus/types";
import { isObject, refuse } from "@harborsmith/kit";
import type { Application, NextFunction, Request, Response } from "express";

const writes = new Set(["PATCH", "DELETE"]);
/** A whole collection: `/items/bookings`, `/users`. */
const wholeList = /^\/(items\/[^/]+|(?!items\/|charter\/)[^/]+)\/?$/i;

const byIds = () => refuse("FORBIDDEN", "rows_by_ids", {});

/**
 * Nobody but an administrator changes or deletes rows by a query. Directus looks for the rows of such a query with nobody's
 * rights and refuses only if it finds some, so that the answer tells whether there are any, without a login too.
 * @throws FORBIDDEN
 */
export function refuseByQuery(
	{ filter, init }: Pick<RegisterFunctions, "filter" | "init">,
	getSchema: () => Promise<SchemaOverview>,
): void {
	init("middlewares.after", ({ app }) => {
		(app as Application).use((request: Request, _response: Response, next: NextFunction) => {
			const { method, path, body } = request;
			const { accountability } = request as { accountability?: Accountability };
			const isByQuery = isObject(body) && Object.hasOwn(body, "query") && !body.keys;
			next(writes.has(method) && wholeList.test(path) && isByQuery && !accountability?.admin ? byIds() : undefined);
		});
	});
	filter("websocket.message", async (message, { client }) => {
		if (!isObject(message) || message.type !== "items" || !/^(update|delete)$/.test(String(message.action)))
			return message;
		const { accountability } = client as { accountability?: Accountability | null };
		// Only an update reads its rows from a list of data; a deletion goes by the query beside it.
		const isByRows = message.action === "update" && Array.isArray(message.data);
		if (accountability?.admin || message.id || message.ids || isByRows) return message;
		const isSingle = (await getSchema()).collections[String(message.collection)]?.singleton;
		if (isSingle && message.action === "update") return message;
		throw byIds();
	});
}
