import type { RegisterFunctions } from "@directus/types";
import { checkQuery } from "../grammar/check-query.ts";
import { checkShape } from "../grammar/check-shape.ts";
import { refuse } from "../grammar/refuse.ts";
import { isEntries } from "../grammar/values.ts";
import { checkRowKeys } from "./check-row-keys.ts";
import { bodyLimits } from "./guard-body.ts";

/** What arrives over a WebSocket: bounded as a body is, and its query as in an address. */
export function guardSocket(filter: RegisterFunctions["filter"]): void {
	filter("websocket.message", (message: unknown) => {
		if (!isEntries(message)) refuse("message", "must be an object");
		checkShape(message, "message", bodyLimits);
		checkRowKeys("id", message.id);
		checkRowKeys("ids", message.ids);
		const { query } = message;
		if (query === undefined || query === null) return message;
		if (!isEntries(query)) refuse("query", "must be an object");
		checkQuery(query, "query.");
		return message;
	});
}
