import { realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { EventContext } from "@directus/types";

type Listeners = { listeners: (event: string) => unknown[] };

/** The emitter of Directus itself, which hooks, Flows and realtime listen to. The one that extensions get is another. */
export type HostEmitter = {
	/** Gives the payload through everyone who listens; who throws, refuses. */
	emitFilter: (event: string[], payload: unknown, meta: object, context: EventContext) => Promise<unknown>;
	/** Tells everyone who listens and waits for nobody. */
	emitAction: (event: string | string[], meta: object, context: EventContext) => void;
	filterEmitter: Listeners;
	actionEmitter: Listeners;
};

const isEmitter = (found: unknown): found is HostEmitter =>
	typeof found === "object" &&
	found !== null &&
	"emitFilter" in found &&
	"emitAction" in found &&
	"filterEmitter" in found &&
	"actionEmitter" in found;

/** Files from which the running Directus may find its own modules: what was started, under pm2 too, its folder, this one. */
const startingPoints = (): string[] =>
	[
		process.env.pm_exec_path,
		process.argv[1],
		join(process.cwd(), "package.json"),
		fileURLToPath(import.meta.url),
	].filter((entry) => entry !== undefined);

const find = async (): Promise<HostEmitter | undefined> => {
	for (const entry of startingPoints()) {
		try {
			const path = createRequire(realpathSync(entry)).resolve("@directus/api/emitter");
			const { default: found }: { default?: unknown } = await import(pathToFileURL(path).href);
			// Another copy of the module would have no listeners, and ours are among those of the right one.
			if (isEmitter(found) && found.filterEmitter.listeners("bookings.items.create").length > 0) return found;
		} catch {
			// Not from here.
		}
	}
	return undefined;
};

let known: HostEmitter | undefined;

/**
 * Directus's own emitter, for a write that goes past its services and still owes everybody their events. It is a module
 * of `@directus/api` that the package exports; undefined where a host has it elsewhere.
 */
export const hostEmitter = async (): Promise<HostEmitter | undefined> => {
	known ??= await find();
	return known;
};
