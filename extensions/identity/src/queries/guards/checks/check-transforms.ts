import { refuseInput } from "../../grammar/refuse-input.ts";
import { readJson } from "../../grammar/values.ts";

const isTransform = (entry: unknown): boolean => Array.isArray(entry) && typeof entry[0] === "string";

/**
 * What is to be done to a picture, before Directus looks for the name of each step.
 * @throws INVALID_INPUT for a step that is no list of a name and its options
 */
export function checkTransforms(path: string, transforms: unknown): void {
	if (typeof transforms !== "string" || !/^\/assets\//i.test(path)) return;
	const steps = readJson(transforms, "transforms");
	if (!Array.isArray(steps) || !steps.every(isTransform))
		refuseInput("transforms", "must be a list of transformations");
}
