import type { Store } from "@harborsmith/kit/store";

/**
 * Deletes what was made from a file, but not for the items that show it now: a file may have been chosen again before
 * this job came to its turn.
 * @param prefix `<file uuid>__`
 * @param showing ids of the items that show the file
 * @returns how many objects were deleted
 */
export async function removeRenditions(store: Store, prefix: string, showing: string[]): Promise<number> {
	if (showing.length === 0) return store.deleteByPrefix(prefix);
	const kept = showing.map((media) => `${prefix}${media.slice(0, 8)}-`);
	const names = (await store.list(prefix)).filter((name) => !kept.some((start) => name.startsWith(start)));
	const folders = new Set(names.map((name) => name.slice(0, name.lastIndexOf("/") + 1) || name));
	let removed = 0;
	for (const folder of folders) removed += await store.deleteByPrefix(folder);
	return removed;
}
