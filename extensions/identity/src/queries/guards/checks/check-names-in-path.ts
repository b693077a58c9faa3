import { isInherited } from "../../grammar/is-inherited.ts";
import { refuseInput } from "../../grammar/refuse-input.ts";

/** Where Directus looks a collection or field up by a name in the path. */
const byName = /^\/(items|fields|collections|relations|utils\/[^/]+)\//i;

/** @throws INVALID_INPUT for a name that every object of JavaScript has, and no collection or field */
export function checkNamesInPath(path: string): void {
	if (byName.test(path) && path.split("/").some(isInherited)) refuseInput("url", "names no collection or field");
}
