import { randomUUID } from "node:crypto";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import type { Store } from "@harborsmith/kit/store";
import { pino } from "pino";
import { type MediaOutcome, processMedia } from "../process-media.ts";
import type { MediaJob } from "../rows/media-rows.ts";
import { fileRows } from "./file-rows.ts";

const log = pino({ level: process.env.LOG_LEVEL ?? "silent" });

interface Run {
	signal?: AbortSignal;
	last_attempt?: boolean;
	/** Called about once a second while the job goes on, with the share of it that is done. */
	beat?: (percent: number) => Promise<void>;
}
const never = new AbortController().signal;
const idle = async (): Promise<void> => undefined;

/** Media items and their originals in a store, to run the processor on. */
export async function openBench(store: Store) {
	const folder = await mkdtemp(join(tmpdir(), "harborsmith-bench-"));
	const statePath = join(folder, "state.json");
	const { rows, read, write } = fileRows(statePath);
	write({ media: {}, files: {} });

	const addFile = async (path: string): Promise<string> => {
		const id = randomUUID();
		const filename_disk = `${id}${extname(basename(path))}`;
		await store.putFile(filename_disk, path, "application/octet-stream");
		const state = read();
		state.files[id] = { id, storage: store.location, filename_disk };
		write(state);
		return id;
	};

	return {
		folder,
		statePath,
		rows,
		/** Uploads a local file and makes a media item of it, as an editor would. */
		async add(path: string, captionsPath?: string): Promise<MediaJob> {
			const [media, file] = [randomUUID(), await addFile(path)];
			const captions = captionsPath ? await addFile(captionsPath) : null;
			const state = read();
			state.media[media] = { id: media, file, captions, attempt: 1, status: "pending" };
			write(state);
			return { media, file, attempt: 1 };
		},
		log,
		/** Puts an item beside the others. */
		insert(row: ReturnType<typeof read>["media"][string]): void {
			const state = read();
			state.media[row.id] = row;
			write(state);
		},
		row: (job: MediaJob) => read().media[job.media],
		/** Changes an item behind the processor's back. */
		edit(job: MediaJob, change: Partial<ReturnType<typeof read>["media"][string]>): void {
			const state = read();
			const row = state.media[job.media];
			if (row) state.media[job.media] = { ...row, ...change };
			write(state);
		},
		process: (job: MediaJob, { signal = never, last_attempt = false, beat = idle }: Run = {}): Promise<MediaOutcome> =>
			processMedia(job, { store, rows, log, signal, last_attempt, beat }),
		/** A local copy of a stored object. */
		async fetch(key: string): Promise<string> {
			const path = join(folder, key.replaceAll("/", "-"));
			await store.download(key, path);
			return path;
		},
		/** A local copy of a run's folder, to be played from. */
		async fetchRun(name: string): Promise<string> {
			const prefix = name.slice(0, name.lastIndexOf("/") + 1);
			const target = await mkdtemp(join(folder, "run-"));
			for (const key of await store.list(prefix)) await store.download(key, join(target, key.slice(prefix.length)));
			return target;
		},
		copy: (from: string, name: string) => copyFile(from, join(folder, name)).then(() => join(folder, name)),
		close: () => rm(folder, { recursive: true, force: true }),
	};
}

export type Bench = Awaited<ReturnType<typeof openBench>>;
