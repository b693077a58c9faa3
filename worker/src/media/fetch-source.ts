import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import type { Store } from "@harborsmith/kit/store";
import { detectFormat, headBytes, type MediaFormat } from "./checks/detect-format.ts";
import { limits } from "./limits.ts";
import { MediaRefusal } from "./refusal.ts";
import type { FileRow } from "./rows/media-rows.ts";

/** The name that every source has in its workspace: nothing that a stranger typed reaches a tool. */
export const sourceName = "source";

/**
 * Looks at the first bytes of a file in the store, and copies it into the folder when it is one of the wanted formats
 * and not too large.
 * @throws MediaRefusal
 */
export async function fetchSource(store: Store, file: FileRow | undefined, cwd: string): Promise<MediaFormat> {
	const found = file?.storage === store.location ? await store.stat(file.filename_disk) : undefined;
	if (!file || !found) throw new MediaRefusal({ code: "file_missing", params: {} });
	const end = Math.min(headBytes, found.size) - 1;
	const head = end < 0 ? Buffer.alloc(0) : await buffer(await store.read(file.filename_disk, { start: 0, end }));
	const format = detectFormat(head);
	const { bytes } = limits[format.kind];
	if (found.size > bytes)
		throw new MediaRefusal({
			code: "file_too_large",
			params: { megabytes: Math.ceil(found.size / 1024 ** 2), most: bytes / 1024 ** 2 },
		});
	await store.download(file.filename_disk, join(cwd, sourceName));
	return format;
}
