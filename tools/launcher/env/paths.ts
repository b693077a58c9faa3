import { isAbsolute, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../..", import.meta.url)).replace(/\/$/, "");

/** Where everything that a start leaves behind lives; `HARBORSMITH_STATE` moves it. */
export function stateFolder(): string {
	const wanted = process.env.HARBORSMITH_STATE ?? ".harborsmith";
	return isAbsolute(wanted) ? wanted : join(root, wanted);
}
