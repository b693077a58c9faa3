import type { Logger } from "pino";
import type { MediaJob, MediaRows } from "./media-rows.ts";

const leastPause = 1000;
const heartbeatPause = 10_000;

/** The item wants something else by now: another file, another attempt, or it is gone. */
export class Superseded extends Error {
	override name = "Superseded";
}

export interface ProgressOptions {
	rows: MediaRows;
	job: MediaJob;
	log: Logger;
	/** Proves to the queue that the job is alive. */
	beat: (percent: number) => Promise<void>;
	/** Called when the item turns out to want something else. */
	onSuperseded: (reason: Superseded) => void;
}

/**
 * Shows a job's progress on its item, at most once a second and never two writes at once, and notices on the way when
 * the item has moved on. A write that fails is not worth failing the job for.
 */
export function reportProgress({ rows, job, log, beat, onSuperseded }: ProgressOptions) {
	let percent = 0;
	let shown = 0;
	let writing: Promise<void> | undefined;
	const write = async () => {
		try {
			await beat(percent);
			if (percent === shown) return;
			shown = percent;
			if (!(await rows.change(job, { progress: percent })))
				onSuperseded(new Superseded("The media item has moved on."));
		} catch (error) {
			log.warn({ err: error }, "Progress could not be shown");
		}
	};
	let lastBeat = Date.now();
	const timer = setInterval(() => {
		if (writing || (percent === shown && Date.now() - lastBeat < heartbeatPause)) return;
		lastBeat = Date.now();
		writing = write().finally(() => {
			writing = undefined;
		});
	}, leastPause);
	return {
		/** Share of the whole job, 0 to 1. */
		set(share: number): void {
			percent = Math.max(percent, Math.min(99, Math.floor(share * 100)));
		},
		/** Ends the reports; afterwards no write of this reporter is under way. */
		async stop(): Promise<void> {
			clearInterval(timer);
			await writing;
		},
	};
}
