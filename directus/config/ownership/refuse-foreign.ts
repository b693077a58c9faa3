import type { z } from "zod";
import type { TakeOver } from "../../take-over.ts";
import { findForeign } from "./find-foreign.ts";
import type { Holdings } from "./holdings.ts";

const flag = "HARBORSMITH_TAKE_OVER=delete-what-is-not-ours";

/**
 * Stops before anything is written to a database that holds what is not ours.
 * @throws Error that names all of it and says what to do
 */
export function refuseForeign(held: Holdings, takeOver: z.output<typeof TakeOver>, say = toStandardError): void {
	const foreign = findForeign(held);
	if (foreign.length === 0) return;
	const list = foreign.map((name) => `  ${name}`).join("\n");
	if (takeOver) {
		say(`${flag}: what follows is not Harborsmith's and may be deleted or replaced.\n${list}\n`);
		return;
	}
	throw new Error(
		`${list}\nThe above is in this database and not Harborsmith's. Applying our schema and configuration would delete or replace it, so nothing was done.\nGive Harborsmith a database of its own. Or back up, and run once with ${flag} to let all of the above go.`,
	);
}

function toStandardError(text: string): void {
	process.stderr.write(text);
}
