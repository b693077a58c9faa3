import { isComplete, pictureProgress, progressText } from "../demo/picture-progress.ts";
import { stateFolder } from "../env/paths.ts";
import { urlAnswers } from "../process/ready.ts";
import { readRuntime } from "../runtime.ts";

/** What runs and whether it is healthy; exit code 1 when something is not. */
export async function status(): Promise<number> {
	const runtime = readRuntime(stateFolder());
	if (!runtime) {
		console.log("Harborsmith is not running.");
		return 1;
	}
	const checks: [string, string][] = [
		["directus", `${runtime.directus.url}/server/ping`],
		["charter", `${runtime.directus.url}/charter/health`],
		["worker", `${runtime.worker.url}/health`],
		["storefront", `${runtime.storefront.url}/health`],
	];
	const results = await Promise.all(checks.map(async ([name, url]) => ({ name, url, well: await urlAnswers(url) })));
	for (const { name, url, well } of results) console.log(`  ${well ? "✔" : "✖"} ${name.padEnd(12)} ${url}`);
	const pictures = await pictureProgress(runtime.state, runtime.postgres.url);
	if (pictures) {
		const mark = isComplete(pictures) ? "✔" : "…";
		console.log(`  ${mark} ${"pictures".padEnd(12)} ${progressText(pictures)}`);
	}
	return results.every(({ well }) => well) ? 0 : 1;
}
