import { beforeAll, expect, it } from "vitest";
import { type TestStack, useStack } from "../support/stack.ts";
import { runModel } from "./run.ts";

let stack: TestStack;
beforeAll(async () => {
	stack = await useStack();
});

const minute = 60_000;
const asked = Number(process.env.HARBORSMITH_MODEL_STEPS ?? 0);
/** A long run ends after so many minutes, however far it has come. */
const longest = Number(process.env.HARBORSMITH_MODEL_MINUTES ?? 240);
const seed = Number(process.env.HARBORSMITH_MODEL_SEED ?? new Date().toISOString().slice(0, 10).replaceAll("-", ""));

it.each([7, 20_261_126])(
	"random deeds by random doors end as the model says (seed %i)",
	{ timeout: 5 * minute },
	async (fixed) => {
		expect(await runModel(stack, { seed: fixed, steps: 120 })).toBeGreaterThanOrEqual(120);
	},
);

it(`random deeds of today, a process killed between them, end as the model says (seed ${seed})`, {
	timeout: (longest + 5) * minute,
}, async () => {
	const steps = asked || 120;
	const until = Date.now() + longest * minute;
	process.stdout.write(`HARBORSMITH_MODEL_SEED=${seed} HARBORSMITH_MODEL_STEPS=${steps}\n`);
	const taken = await runModel(stack, { seed, steps, killsEvery: asked ? 400 : 100, until });
	process.stdout.write(`${taken} steps, no difference\n`);
	if (Date.now() < until) expect(taken).toBeGreaterThanOrEqual(steps);
});
