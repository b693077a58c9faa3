import type { Budget } from "./budget.ts";
import { isInherited } from "./is-inherited.ts";
import { queryLimits } from "./limits.ts";
import { refuseInput } from "./refuse-input.ts";
import { checkKey } from "./values.ts";

/** Commas, except those inside the brackets of a function. */
const betweenPaths = /,(?![^()]*\))/;

/** `count()`, `)(`: Directus looks for the name between the first brackets and fails without one. */
const misbracketed = /\(\)|^[^(]*\)/;

/** `$FOLLOW(collection,field)`: rows that point here. */
const follow = /^\$FOLLOW\(\s*\w+\s*,\s*\w+\s*\)$/;

/** A list of paths, as an array or with commas: every path bounded, at most one `*` before its last step. */
export function checkPaths(value: unknown, field: string, budget: Budget): string[] {
	const given = typeof value === "string" ? value.split(betweenPaths) : value;
	if (!Array.isArray(given)) refuseInput(field, "must be text or a list of texts");
	if (given.length > queryLimits.paths) refuseInput(field, `has more than ${queryLimits.paths} entries`);
	budget.spend("nodes", field, given.length);
	return given.map((path) => checkPath(path, field));
}

function checkPath(path: unknown, field: string): string {
	if (typeof path !== "string") refuseInput(field, "must be text or a list of texts");
	if (path.length > queryLimits.path) refuseInput(field, `has a path of more than ${queryLimits.path} characters`);
	const bare = path.trim().replace(/^[-+]/, "");
	if (bare === "") return path;
	checkKey(bare, field);
	if (misbracketed.test(bare)) refuseInput(field, "has brackets around nothing, or closes some that were never opened");
	const steps = bare.split(".");
	if (steps.length > queryLimits.steps) refuseInput(field, `has a path of more than ${queryLimits.steps} steps`);
	checkFollow(steps, field);
	if (steps.flatMap((step) => step.split(/[^\w$]+/)).some(isInherited)) refuseInput(field, "names no field");
	if (steps.slice(0, -1).filter((step) => step.includes("*")).length > 1)
		refuseInput(field, "may hold one * before the last step, as in *.*");
	return path;
}

/** @throws INVALID_INPUT for a step backwards that does not say which collection and field lead here */
export function checkFollow(steps: readonly string[], field: string): void {
	if (steps.some((step) => step.includes("$FOLLOW") && !follow.test(step)))
		refuseInput(field, "follows rows only as $FOLLOW(collection,field)");
}

/** Whether all linked rows come along, so that each row costs many. */
export const isWide = (paths: readonly string[]): boolean =>
	paths.some((path) =>
		path
			.split(".")
			.slice(0, -1)
			.some((step) => step.includes("*")),
	);
