import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../env/paths.ts";

/** The measurements, as ratios taken in one run. */
export async function bench(args: string[]): Promise<number> {
	const module = (await import(pathToFileURL(join(root, "tools", "bench", "main.ts")).href)) as {
		main(args: string[]): Promise<number>;
	};
	return module.main(args);
}
