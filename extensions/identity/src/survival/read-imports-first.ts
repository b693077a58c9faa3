import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { HOUR } from "@harborsmith/domain/time";

type Import = (collection: string, stream: Readable) => Promise<void>;
type Importing = { prototype: { importJSON: Import } };

const known = Symbol.for("harborsmith.imports");

/**
 * Directus writes the rows of an upload while it still arrives, in one transaction, and waits for ever when the last byte
 * comes after the last row is written: the locks of those rows are held until its own limit of an hour. Here the file is
 * on the disk, whole, before its first row is written.
 */
export function readImportsFirst({ prototype }: Importing): void {
	if (known in prototype) return;
	Object.assign(prototype, { [known]: true });
	const { importJSON } = prototype;
	prototype.importJSON = async function (this: unknown, collection, stream) {
		const folder = await mkdtemp(join(tmpdir(), "import-"));
		try {
			const file = join(folder, "rows.json");
			await pipeline(stream, createWriteStream(file), { signal: AbortSignal.timeout(HOUR) });
			await Reflect.apply(importJSON, this, [collection, createReadStream(file)]);
		} finally {
			await rm(folder, { recursive: true, force: true });
		}
	};
}
