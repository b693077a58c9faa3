import { isObject } from "@harborsmith/kit";
import { exportFormats } from "../queries/grammar/export-formats.ts";
import { refuseInput } from "../queries/grammar/refuse-input.ts";

/**
 * How an export is to be kept: Directus answers before it writes the file, and what goes wrong then is told to nobody.
 * @throws INVALID_INPUT
 */
export function checkExport(body: unknown): void {
	const { format, file } = isObject(body) ? body : {};
	if (typeof format !== "string" || !exportFormats.includes(format))
		refuseInput("format", `must be one of ${exportFormats.join(", ")}`);
	if (file !== undefined && file !== null && !isObject(file)) refuseInput("file", "must be an object");
}
