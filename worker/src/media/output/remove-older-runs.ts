import { attemptOf, ownerPrefix, type Store } from "@harborsmith/kit/store";
import type { MediaJob } from "../rows/media-rows.ts";

const folderOf = (key: string): string => key.slice(0, key.lastIndexOf("/") + 1);

/**
 * Deletes what earlier runs for an item have left, finished or not, except the run to keep. Later attempts are another
 * run's business and stay.
 */
export async function removeOlderRuns(store: Store, job: MediaJob, keep: string | null): Promise<void> {
	const folders = new Set((await store.list(ownerPrefix(job))).map(folderOf));
	for (const folder of folders) {
		const attempt = attemptOf(folder);
		if (folder !== keep && attempt !== undefined && attempt <= job.attempt) await store.deleteByPrefix(folder);
	}
}
