import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plan } from "../env/plan.ts";
import { run, step } from "../process/step.ts";
import { pause, Stopped } from "../process/stop.ts";
import { emptyAgain } from "../steps/directus.ts";
import { isDrawn, mediaListOf, stampOf } from "./files.ts";

type Env = Record<string, string>;

/** Writes the demo company once per state folder, without its pictures. */
export async function seedFleet(plan: Plan, env: Env): Promise<void> {
	if (!lacksPictures(plan)) return;
	await step("Seed the demo fleet", () => runSeed(plan, env, { name: "seed", script: "main.ts" }));
}

const attempts = 5;

/**
 * Draws the demo fleet's pictures and films and hands them to the worker, while everything runs already. A run that was
 * cut off, here or in an earlier start, is gone on with.
 * @returns how many seconds it took; undefined when there was nothing to draw
 */
export async function drawPictures(plan: Plan, env: Env): Promise<number | undefined> {
	if (!lacksPictures(plan)) return undefined;
	const began = Date.now();
	for (let attempt = 1; ; attempt++) {
		try {
			await runSeed(plan, env, { name: "seed-pictures", script: "pictures.ts" });
			break;
		} catch (error) {
			if (error instanceof Stopped || attempt === attempts) throw error;
			await pause(attempt * 2000);
		}
	}
	writeFileSync(stampOf(plan.state), `${new Date().toISOString()}\n`);
	return (Date.now() - began) / 1000;
}

/** Whether this start has the demo company to complete. */
export function lacksPictures({ settings, state }: Plan): boolean {
	return settings.HARBORSMITH_SEED === "demo" && settings.HARBORSMITH_ONLY.includes("directus") && !isDrawn(state);
}

function runSeed(plan: Plan, env: Env, { name, script }: { name: string; script: string }): Promise<void> {
	const folder = join(plan.root, "directus");
	return run({
		name,
		file: process.execPath,
		args: [join(folder, "seed", script)],
		cwd: folder,
		env: {
			...env,
			ADMIN_TOKEN: plan.secrets.admin_token,
			PERSONA_PASSWORD: plan.secrets.persona_password,
			SEED_CACHE: join(plan.root, "node_modules", ".cache", "harborsmith", "studio"),
			SEED_MEDIA_LIST: mediaListOf(plan.state),
		},
		state: plan.state,
		hint: emptyAgain(plan),
	});
}
