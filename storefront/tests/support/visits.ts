import { afterEach } from "vitest";
import { type Visit, type VisitOptions, visit } from "../../../tests/support/browser/browser.ts";

/** Opens browsers for one test each: all of them are closed when it ends. */
export function useVisits(): (options?: VisitOptions) => Promise<Visit> {
	const opened: Visit[] = [];
	afterEach(async () => {
		await Promise.all(opened.splice(0).map((found) => found.close()));
	});
	return async (options) => {
		const found = await visit(options);
		opened.push(found);
		return found;
	};
}
