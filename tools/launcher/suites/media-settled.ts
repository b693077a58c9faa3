import { isComplete, pictureProgress, progressText } from "../demo/picture-progress.ts";
import { drawPictures } from "../demo/seed.ts";
import { step } from "../process/step.ts";
import { pause } from "../process/stop.ts";
import type { Stack } from "../stack.ts";

const timeoutMs = 180_000;

/** Draws the demo fleet and waits until the worker has made all renditions, so that pages are tested with their pictures. */
export async function mediaSettled({ plan, runtime, directusEnv }: Stack): Promise<void> {
	await step("The demo fleet's pictures and films are ready", async () => {
		await drawPictures(plan, directusEnv);
		let steps = -1;
		let movedAt = Date.now();
		for (;;) {
			const progress = await pictureProgress(plan.state, runtime.postgres.url);
			if (!progress || isComplete(progress)) return;
			if (progress.steps !== steps) movedAt = Date.now();
			steps = progress.steps;
			if (Date.now() - movedAt > timeoutMs)
				throw new Error(`The demo fleet's pictures have stood still for three minutes: ${progressText(progress)}.`);
			await pause(1000);
		}
	});
}
