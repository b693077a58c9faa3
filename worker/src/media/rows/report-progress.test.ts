import { pino } from "pino";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { MediaPatch } from "./media-rows.ts";
import { reportProgress, type Superseded } from "./report-progress.ts";

const job = { media: "m", file: "f", attempt: 1 };
const log = pino({ level: "silent" });
let patches: MediaPatch[];
let answers: (boolean | Error)[];
let superseded: Superseded | undefined;

const start = () =>
	reportProgress({
		job,
		log,
		beat: async () => undefined,
		onSuperseded: (reason) => {
			superseded = reason;
		},
		rows: {
			read: async () => undefined,
			readFile: async () => undefined,
			showing: async () => [],
			change: async (_job, patch) => {
				patches.push(patch);
				const answer = answers.shift() ?? true;
				if (answer instanceof Error) throw answer;
				return answer;
			},
		},
	});

beforeEach(() => {
	vi.useFakeTimers();
	patches = [];
	answers = [];
	superseded = undefined;
});

afterEach(() => {
	vi.useRealTimers();
});

it("writes at most once a second, the newest share, and never 100 before the end", async () => {
	const progress = start();
	for (let share = 0; share <= 1; share += 0.01) progress.set(share);
	await vi.advanceTimersByTimeAsync(3500);
	await progress.stop();
	expect(patches).toEqual([{ progress: 99 }]);
});

it("never goes back", async () => {
	const progress = start();
	progress.set(0.5);
	await vi.advanceTimersByTimeAsync(1000);
	progress.set(0.3);
	await vi.advanceTimersByTimeAsync(2000);
	await progress.stop();
	expect(patches).toEqual([{ progress: 50 }]);
});

it("notices that the item wants something else", async () => {
	answers = [false];
	const progress = start();
	progress.set(0.1);
	await vi.advanceTimersByTimeAsync(1000);
	await progress.stop();
	expect(superseded?.name).toBe("Superseded");
});

it("goes on when Directus cannot be reached for a moment", async () => {
	answers = [new Error("no connection")];
	const progress = start();
	progress.set(0.1);
	await vi.advanceTimersByTimeAsync(1000);
	progress.set(0.2);
	await vi.advanceTimersByTimeAsync(1000);
	await progress.stop();
	expect(patches).toEqual([{ progress: 10 }, { progress: 20 }]);
	expect(superseded).toBeUndefined();
});
