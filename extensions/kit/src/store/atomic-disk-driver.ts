import { randomBytes } from "node:crypto";
import { createWriteStream, mkdirSync } from "node:fs";
import { rename, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { FSDriver } from "flydrive/drivers/fs";

export const partSuffix = ".part";

/** flydrive writes straight into the target file; a killed process would leave half of it. This one renames it in. */
export class AtomicDiskDriver extends FSDriver {
	readonly #root: string;

	constructor(root: string) {
		super({ location: root, visibility: "private" });
		this.#root = root;
	}

	override put(key: string, contents: string | Uint8Array): Promise<void> {
		return this.#viaPart(key, (part) => super.put(part, contents));
	}

	override putStream(key: string, contents: Readable): Promise<void> {
		return this.#viaPart(key, (part) => {
			const path = join(this.#root, part);
			// Not awaited: an error of the stream must find its listener in the same tick.
			mkdirSync(dirname(path), { recursive: true });
			return pipeline(contents, createWriteStream(path));
		});
	}

	async #viaPart(key: string, write: (part: string) => Promise<void>): Promise<void> {
		const part = `${key}.${randomBytes(6).toString("hex")}${partSuffix}`;
		try {
			await write(part);
			await rename(join(this.#root, part), join(this.#root, key));
		} catch (error) {
			await unlink(join(this.#root, part)).catch(() => undefined);
			throw error;
		}
	}
}
