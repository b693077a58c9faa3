import { join } from "node:path";
import { contentTypeOf, type Store } from "@harborsmith/kit/store";
import pMap from "p-map";

const uploadsAtOnce = 4;

export interface Publication {
	store: Store;
	/** Folder that the files are in. */
	cwd: string;
	/** Names in the folder. The last one makes the others reachable and is written when they all are there. */
	files: string[];
	/** Prefix of the keys. */
	prefix: string;
	signal: AbortSignal;
	onShare: (share: number) => void;
}

/** Writes finished files into the store. Nothing refers to them until the media item does. */
export async function publish({ store, cwd, files, prefix, signal, onShare }: Publication): Promise<void> {
	let done = 0;
	const put = async (name: string) => {
		signal.throwIfAborted();
		await store.putFile(prefix + name, join(cwd, name), contentTypeOf(name));
		done += 1;
		onShare(done / files.length);
	};
	await pMap(files.slice(0, -1), put, { concurrency: uploadsAtOnce });
	await pMap(files.slice(-1), put, { concurrency: 1 });
}
