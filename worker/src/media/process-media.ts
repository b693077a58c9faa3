import { randomBytes } from "node:crypto";
import type { MediaFailure } from "@harborsmith/contract/words";
import { attemptOf, runPrefix, type Store } from "@harborsmith/kit/store";
import type { Logger } from "pino";
import { fetchSource } from "./fetch-source.ts";
import { publish } from "./output/publish.ts";
import { removeOlderRuns } from "./output/remove-older-runs.ts";
import { readCaptions } from "./read-captions.ts";
import { MediaRefusal } from "./refusal.ts";
import { render } from "./render.ts";
import type { MediaJob, MediaPatch, MediaRow, MediaRows } from "./rows/media-rows.ts";
import { reportProgress, Superseded } from "./rows/report-progress.ts";
import { inWorkspace } from "./workspace.ts";

export interface MediaServices {
	store: Store;
	rows: MediaRows;
	log: Logger;
	/** Aborts when the worker must stop. */
	signal: AbortSignal;
	/** No further try follows this one. */
	last_attempt: boolean;
	/** Proves to the queue that the job is alive. */
	beat: (percent: number) => Promise<void>;
}

/** How the job ended. `superseded`: the item is gone or wants another attempt, whose own job does the work. */
export type MediaOutcome = "ready" | "failed" | "superseded";

const technicalProblem: MediaFailure = { code: "technical_problem", params: {} };

const share = (from: number, to: number, set: (value: number) => void) => (part: number) =>
	set(from + (to - from) * part);

const isDone = (row: MediaRow): boolean =>
	row.status === "ready" && row.rendition_name !== null && attemptOf(row.rendition_name) === row.attempt;

async function makeAndPublish(
	job: MediaJob,
	row: MediaRow,
	prefix: string,
	services: MediaServices,
): Promise<MediaPatch> {
	const { store, rows, log } = services;
	const superseded = new AbortController();
	const signal = AbortSignal.any([services.signal, superseded.signal]);
	const onSuperseded = (reason: Superseded) => superseded.abort(reason);
	const progress = reportProgress({ rows, job, log, beat: services.beat, onSuperseded });
	try {
		return await inWorkspace(async (cwd) => {
			const format = await fetchSource(store, await rows.readFile(job.file), cwd);
			const captions = () => readCaptions(store, rows, row.captions);
			const { files, patch } = await render({
				format,
				cwd,
				prefix,
				captions,
				signal,
				log,
				onShare: share(0.03, 0.9, progress.set),
			});
			await publish({ store, cwd, files, prefix, signal, onShare: share(0.9, 0.99, progress.set) });
			return patch;
		});
	} finally {
		await progress.stop();
	}
}

/** The folder of the run that the item refers to. */
const shownFolder = ({ rendition_name: name }: MediaRow): string | null =>
	name?.slice(0, name.lastIndexOf("/") + 1) ?? null;

/** An item that is being renewed goes on showing what it has. */
const goesOn = (row: MediaRow): boolean => row.status === "ready" && row.rendition_name !== null;

async function fail(
	job: MediaJob,
	row: MediaRow,
	{ store, rows }: MediaServices,
	failure: MediaFailure,
): Promise<MediaOutcome> {
	const state = goesOn(row)
		? ({ status: "ready", progress: 100 } as const)
		: ({ status: "failed", progress: 0 } as const);
	const shown = await rows.change(job, { ...state, failure });
	await removeOlderRuns(store, job, shownFolder(row));
	return shown ? "failed" : "superseded";
}

/** Lets the item refer to what was published. When the answer is lost nothing is deleted: the next try looks again. */
async function show(job: MediaJob, patch: MediaPatch, prefix: string, services: MediaServices): Promise<MediaOutcome> {
	const { store, rows } = services;
	const shown = await rows.change(job, { ...patch, status: "ready", progress: 100, failure: null });
	if (shown) await removeOlderRuns(store, job, prefix);
	else await store.deleteByPrefix(prefix);
	return shown ? "ready" : "superseded";
}

/**
 * Makes the renditions of a media item and shows them, or shows why it cannot. Safe to run any number of times, at
 * the same time, and after being killed at any point: a run writes under a prefix of its own, and only the last step
 * lets the item refer to it, if the item still wants this attempt.
 * @throws whatever is worth another try: the store or Directus cannot be reached, the worker stops
 */
export async function processMedia(job: MediaJob, services: MediaServices): Promise<MediaOutcome> {
	const { store, rows, log } = services;
	const row = await rows.read(job.media);
	if (!row || row.attempt !== job.attempt || row.file !== job.file) return "superseded";
	if (isDone(row)) {
		await removeOlderRuns(store, job, shownFolder(row));
		return "ready";
	}
	const status = goesOn(row) ? "ready" : "processing";
	if (!(await rows.change(job, { status, progress: 0, failure: null }))) return "superseded";
	const prefix = runPrefix(job, job.attempt, randomBytes(4).toString("hex"));
	let patch: MediaPatch;
	try {
		patch = await makeAndPublish(job, row, prefix, services);
	} catch (error) {
		await store.deleteByPrefix(prefix).catch((err: unknown) => log.warn({ err }, "Renditions were left behind"));
		if (error instanceof Superseded) return "superseded";
		if (error instanceof MediaRefusal) {
			log.info({ err: error }, "A media file was refused");
			return fail(job, row, services, error.failure);
		}
		if (services.last_attempt && !services.signal.aborted) await fail(job, row, services, technicalProblem);
		throw error;
	}
	return show(job, patch, prefix, services);
}
