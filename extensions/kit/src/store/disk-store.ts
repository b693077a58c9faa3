import { constants } from "node:fs";
import { copyFile, open, readdir, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Disk } from "flydrive";
import { AtomicDiskDriver, partSuffix } from "./atomic-disk-driver.ts";
import { checkKey } from "./check-key.ts";
import type { Store } from "./store.ts";
import type { DiskSettings } from "./store-env.ts";

const isMissing = (error: unknown): boolean =>
	error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");

const orIfMissing =
	<T>(value: T) =>
	(error: unknown): T => {
		if (isMissing(error)) return value;
		throw error;
	};

/** The store on a local disk, in the folder that Directus's local driver uses. */
export function createDiskStore(settings: DiskSettings): Store {
	const root = resolve(settings.root);
	const disk = new Disk(new AtomicDiskDriver(root));
	const pathOf = (key: string) => join(root, checkKey(key));

	/** What stands directly in the prefix's folder and starts with its last part. */
	const matches = async (prefix: string) => {
		const cut = checkKey(prefix).lastIndexOf("/") + 1;
		const folder = prefix.slice(0, cut);
		const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(orIfMissing([]));
		return entries
			.filter((entry) => entry.name.startsWith(prefix.slice(cut)))
			.map((entry) => ({ key: folder + entry.name, isFolder: entry.isDirectory() }));
	};

	const list = async (prefix: string): Promise<string[]> => {
		const found = await matches(prefix);
		const keys = await Promise.all(found.map(({ key, isFolder }) => (isFolder ? list(`${key}/`) : [key])));
		return keys
			.flat()
			.filter((key) => !key.endsWith(partSuffix))
			.sort();
	};

	return {
		kind: "disk",
		location: settings.location,
		list,
		put: async (key, content) => disk.put(checkKey(key), content),
		putFile: async (key, path) => disk.copyFromFs(path, checkKey(key)),
		async read(key, range) {
			// Opened before it is returned, so that a missing object rejects here and not in the middle of a reply.
			const handle = await open(pathOf(key));
			return handle.createReadStream(range);
		},
		download: async (key, path) => copyFile(pathOf(key), path, constants.COPYFILE_FICLONE),
		async stat(key) {
			const found = await stat(pathOf(key)).catch(orIfMissing(undefined));
			return found?.isFile() ? { size: found.size, modified: found.mtime } : undefined;
		},
		async deleteByPrefix(prefix) {
			const count = (await list(prefix)).length;
			for (const { key } of await matches(prefix)) await rm(join(root, key), { recursive: true, force: true });
			if (prefix.endsWith("/")) await rm(pathOf(prefix), { recursive: true, force: true });
			return count;
		},
	};
}
