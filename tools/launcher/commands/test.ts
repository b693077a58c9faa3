import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../env/paths.ts";
import { runSuite } from "../suites/run-suite.ts";
import { Tally } from "../suites/tally.ts";
import { withTestStack } from "../suites/test-stack.ts";

/**
 * Every suite. Pure rules run under two time zones, because wall-clock mistakes hide in the developer's own.
 * `npm test -- unit vue` runs only the named ones.
 */
export async function test(args: string[]): Promise<number> {
	const wanted = (name: string): boolean => args.length === 0 || args.includes(name);
	const reports = join(root, ".harborsmith", "reports");
	mkdirSync(reports, { recursive: true });
	const tally = new Tally();
	const suite = (name: string, project: string, env: Record<string, string>, filters: string[] = []) =>
		runSuite({ name, project, env, filters, reports, tally });

	if (wanted("unit")) {
		await suite("unit (UTC)", "unit", { TZ: "UTC" });
		await suite("domain (Tokyo)", "unit", { TZ: "Asia/Tokyo" }, ["extensions/domain"]);
	}
	if (wanted("vue")) await suite("vue", "vue", { TZ: "UTC" });
	if (wanted("integration") || wanted("e2e")) {
		await withTestStack(async (env) => {
			// Browsers first: they look at the demo fleet, and the integration tests add yachts of their own to it.
			if (wanted("e2e")) await suite("e2e", "e2e", env);
			if (wanted("integration")) await suite("integration", "integration", env);
		});
	}
	console.log(`\n${tally.table()}\n`);
	console.log(tally.closingLine());
	return tally.failed > 0 || tally.passed === 0 ? 1 : 0;
}
