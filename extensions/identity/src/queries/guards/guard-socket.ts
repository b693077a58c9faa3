import type { RegisterFunctions } from "@directus/types";
import { isObject } from "@harborsmith/kit";
import { checkQuery } from "../grammar/check-query.ts";
import { checkShape } from "../grammar/check-shape.ts";
import { isInherited } from "../grammar/is-inherited.ts";
import { refuseInput } from "../grammar/refuse-input.ts";
import type { Entries } from "../grammar/values.ts";
import { checkRowKeys } from "./checks/check-row-keys.ts";
import { bodyLimits } from "./guard-body.ts";

/** What arrives over a WebSocket: bounded as a body is, and its query as in an address. */
export function guardSocket(filter: RegisterFunctions["filter"]): void {
	filter("websocket.message", (message: unknown) => {
		if (!isObject(message)) refuseInput("message", "must be an object");
		checkShape(message, "message", bodyLimits);
		const { collection } = message;
		if (typeof collection === "string" && isInherited(collection)) refuseInput("collection", "names no collection");
		if (message.type === "items") checkWritten(message);
		checkRowKeys("id", message.id);
		checkRowKeys("ids", message.ids);
		const { query } = message;
		if (query === undefined || query === null) return message;
		if (!isObject(query)) refuseInput("query", "must be an object");
		checkQuery(query, "query.");
		return message;
	});
}

/** The rows that a message creates or changes, before Directus looks inside them. */
function checkWritten({ action, data }: Entries): void {
	if (action !== "create" && action !== "update") return;
	const isRows = Array.isArray(data) ? data.every(isObject) : isObject(data);
	if (!isRows) refuseInput("data", "must be a row or a list of rows");
}
