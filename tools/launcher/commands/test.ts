import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../env/paths.ts";
import { runSuite } from "../suites/run-suite.ts";
import { withStacksInUse } from "../suites/stack-in-use.ts";
import { Tally } from "../suites/tally.ts";
import { withTestStacks } from "../suites/test-stack.ts";

type Suite = (name: string, project: string, env: Record<string, string>, filters?: string[]) => Promise<void>;

const suites = ["unit", "vue", "integration", "e2e"];

/**
 * Every suite, side by side where they do not share anything. `npm test -- unit vue` runs only the named ones, and paths
 * behind them only the files that match. What they print and their reports are kept in `.harborsmith/reports`, the logs
 * of their stacks in `.harborsmith-test*`.
 */
export async function test(args: string[]): Promise<number> {
	const wanted = (name: string): boolean => !args.some((arg) => suites.includes(arg)) || args.includes(name);
	const paths = args.filter((arg) => !suites.includes(arg));
	const reports = join(root, ".harborsmith", "reports");
	mkdirSync(reports, { recursive: true });
	const tally = new Tally();
	const suite: Suite = (name, project, env, filters = paths) =>
		runSuite({ name, project, env: { TZ: "UTC", ...env }, filters, reports, tally });

	const began = Date.now();
	const ticker = setInterval(
		() => console.log(`  … ${((Date.now() - began) / 60_000).toFixed(0)} min: ${tally.progress()}`),
		60_000,
	);
	try {
		await runAll(suite, wanted, paths.length > 0 ? 1 : 3);
	} finally {
		clearInterval(ticker);
	}
	if (tally.failed > 0) console.log(`\n${tally.failures()}\n\n  Reports: ${reports}\n  Logs: .harborsmith-test*/logs`);
	console.log(`\n${tally.table()}\n`);
	console.log(tally.closingLine());
	return tally.failed > 0 || tally.passed === 0 ? 1 : 0;
}

/** @param most stacks that the integration tests may have */
async function runAll(suite: Suite, wanted: (name: string) => boolean, most: number): Promise<void> {
	const pure = together([() => runPure(suite, wanted)]);
	const browsers = wanted("e2e");
	const services = wanted("integration");
	if (!browsers && !services) return pure;
	await together([
		() => pure,
		() =>
			withTestStacks(services ? most : 1, async (stacks) => {
				const [first = "", second, ...others] = stacks;
				await pure;
				const inBrowsers = () => suite("e2e", "e2e", { HARBORSMITH_RUNTIME: first });
				await together([
					// Browsers have a stack for themselves first: they look at the demo fleet, and the integration tests add to it.
					// They work, where many of the others wait: beside them one stack is enough, without them three.
					async () => browsers && withStacksInUse([first, ...others], inBrowsers),
					async () =>
						services &&
						suite("integration", "integration", {
							HARBORSMITH_STACKS: JSON.stringify(second ? [second, ...others, first] : [first]),
						}),
				]);
			}),
	]);
}

/** Pure rules run under two time zones, because wall-clock mistakes hide in the developer's own. */
async function runPure(suite: Suite, wanted: (name: string) => boolean): Promise<void> {
	if (wanted("unit")) {
		await suite("unit (UTC)", "unit", {});
		await suite("domain (Tokyo)", "unit", { TZ: "Asia/Tokyo" }, ["extensions/domain"]);
	}
	if (wanted("vue")) await suite("vue", "vue", {});
}

/** Does all of it at once, and lets all of it end before a failure goes on: nothing is torn down under what still runs. */
async function together(works: (() => Promise<unknown>)[]): Promise<void> {
	for (const ended of await Promise.allSettled(works.map((work) => work())))
		if (ended.status === "rejected") throw ended.reason;
}
