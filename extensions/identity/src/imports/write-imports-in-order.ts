import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { TimeoutError } from "@directus/errors";
import type { HookExtensionContext } from "@directus/types";
import ms from "ms";
import { hasErrorTracker } from "./import-services.ts";
import type { Format } from "./read-rows.ts";
import { type Importer, writeRows } from "./write-rows.ts";

type Import = (this: Importer, collection: string, stream: Readable) => Promise<void>;

const known = Symbol.for("harborsmith.imports");

/**
 * Directus writes the rows of an import beside reading them, and waits for ever, with its transaction open, where the last
 * row is written or refused before it has read the end of the file. Here the file is on the disk, whole, before its first row is
 * written, and each row is read, written and waited for before the next.
 */
export function writeImportsInOrder({ services, env }: Pick<HookExtensionContext, "services" | "env">): void {
	const { prototype } = services.ImportService;
	if (known in prototype || !hasErrorTracker(services)) return;
	Object.assign(prototype, { [known]: true });
	const timeoutMs = ms(String(env.IMPORT_TIMEOUT ?? "1h"));
	const importAs = (format: Format): Import =>
		async function (collection, stream) {
			const folder = await mkdtemp(join(tmpdir(), "import-"));
			const limit = AbortSignal.timeout(timeoutMs);
			try {
				const file = join(folder, "rows");
				await pipeline(stream, createWriteStream(file), { signal: limit });
				await writeRows(services, this, { collection, file, format, limit });
			} catch (error) {
				throw limit.aborted ? new TimeoutError({ category: "Import", duration: timeoutMs }) : error;
			} finally {
				await rm(folder, { recursive: true, force: true });
			}
		};
	prototype.importJSON = importAs("json");
	prototype.importCSV = importAs("csv");
}
