import { refuseInput } from "../../grammar/refuse-input.ts";

const isKey = (value: unknown): boolean => typeof value === "string" || typeof value === "number";

/**
 * The keys of rows to change or delete, before Directus puts them into a statement.
 * @throws INVALID_INPUT for a list or an object among them
 */
export function checkRowKeys(field: string, keys: unknown): void {
	if (keys === undefined || keys === null) return;
	if (![keys].flat().every(isKey)) refuseInput(field, "must be the keys of rows");
}
