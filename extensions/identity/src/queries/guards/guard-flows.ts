import type { RegisterFunctions } from "@directus/types";
import { isObject } from "@harborsmith/kit";
import { checkQuery } from "../grammar/check-query.ts";
import { refuseInput } from "../grammar/refuse-input.ts";
import { readJson } from "../grammar/values.ts";

const withQuery = new Set(["item-read", "item-update", "item-delete"]);

/**
 * The query of a flow's step that reads, changes or deletes rows, when it is saved: a flow that runs by the clock has
 * nobody to tell about it later. Text that is filled in while the flow runs is left alone.
 */
export function guardFlows(filter: RegisterFunctions["filter"]): void {
	const check = (payload: unknown): unknown => {
		if (isObject(payload)) checkStep(payload);
		return payload;
	};
	filter("operations.create", check);
	filter("operations.update", check);
}

function checkStep({ type, options }: Record<string, unknown>): void {
	if (!isObject(options) || (type !== undefined && !withQuery.has(String(type)))) return;
	const { query } = options;
	if (query === undefined || query === null || query === "") return;
	if (typeof query === "string" && query.includes("{{")) return;
	const given = readJson(query, "options.query");
	if (!isObject(given)) refuseInput("options.query", "must be an object");
	checkQuery(given, "options.query.");
}
