import { isObject } from "@harborsmith/kit";
import { isInherited } from "../../grammar/is-inherited.ts";
import { refuseInput } from "../../grammar/refuse-input.ts";

/**
 * Rows that are created or changed together, before Directus looks inside them.
 * @throws INVALID_INPUT for an entry that is no row
 */
export function checkRows(method: string, path: string, body: unknown): void {
	if (method !== "POST" && method !== "PATCH") return;
	const rows = Array.isArray(body) ? body : [body];
	if (!rows.every(isObject) && Array.isArray(body)) refuseInput("body", "must be a list of rows");
	if (/^\/policies(\/|$)/i.test(path)) for (const row of rows) checkAddresses(row);
	if (/^\/files(\/|$)/i.test(path)) for (const row of rows) checkFileName(row);
	if (method === "POST" && /^\/translations\/?$/i.test(path)) for (const row of rows) checkTranslated(row);
	if (/^\/comments(\/|$)/i.test(path)) for (const row of rows) checkCommented(row);
}

/** Directus looks for another of the same name before it asks who adds it. */
function checkTranslated(row: unknown): void {
	if (!isObject(row)) return;
	if (typeof row.key !== "string") refuseInput("key", "must be text");
	if (typeof row.language !== "string") refuseInput("language", "must be text");
}

/** Directus looks for what is commented on before it looks at the comment. */
function checkCommented(row: unknown): void {
	if (!isObject(row)) return;
	const { collection, item } = row;
	if (collection !== undefined && typeof collection !== "string") refuseInput("collection", "must be text");
	if (collection !== undefined && isInherited(collection)) refuseInput("collection", "names no collection");
	if (item !== undefined && typeof item !== "string" && typeof item !== "number") refuseInput("item", "must be a key");
}

/** Directus makes a path of it before it asks who changes it. */
function checkFileName(row: unknown): void {
	if (!isObject(row)) return;
	if (isObject(row.data)) checkFileName(row.data);
	const { filename_disk: name } = row;
	if (name !== undefined && name !== null && typeof name !== "string") refuseInput("filename_disk", "must be text");
}

/** Directus walks the addresses of a policy before it asks who changes it. */
function checkAddresses(row: unknown): void {
	if (!isObject(row)) return;
	if (isObject(row.data)) checkAddresses(row.data);
	const { ip_access: addresses } = row;
	if (addresses !== undefined && addresses !== null && typeof addresses !== "string" && !Array.isArray(addresses))
		refuseInput("ip_access", "must be a list of addresses");
}
