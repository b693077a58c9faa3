import { realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { EndpointExtensionContext } from "@directus/types";

type Emitter = EndpointExtensionContext["emitter"];

/** Files from which the running Directus may find its own modules: what was started, under pm2 too, and its folder. */
const startingPoints = (): string[] =>
	[process.env.pm_exec_path, process.argv[1], join(process.cwd(), "package.json")].flatMap((file) => {
		try {
			return file ? [realpathSync(file)] : [];
		} catch {
			return [];
		}
	});

const pathOfEmitter = (): string | undefined => {
	for (const file of startingPoints()) {
		try {
			return createRequire(file).resolve("@directus/api/emitter");
		} catch {
			// The next one may know it.
		}
	}
	return undefined;
};

let found: Promise<Emitter | undefined> | undefined;

/**
 * The emitter that the host's Flows, sockets and hooks listen to; what an extension is given in its context reaches other
 * extensions only. Undefined in a host that cannot be looked into: events must then be left to its services.
 */
export const hostEmitter = (): Promise<Emitter | undefined> => {
	found ??= (async () => {
		const path = pathOfEmitter();
		if (!path) return undefined;
		const module: { default: Emitter } = await import(pathToFileURL(path).href);
		return module.default;
	})();
	return found;
};
