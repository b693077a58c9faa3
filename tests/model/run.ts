import type { TestStack } from "../support/stack.ts";
import { differences } from "./compare.ts";
import { play } from "./rules.ts";
import { openStage, type Stage } from "./stage.ts";
import type { Model } from "./state.ts";
import { type Dice, dice, nextStep, type Step } from "./steps.ts";

export interface Run {
	seed: number;
	steps: number;
	/** After how many steps new yachts are taken. @default 200 */
	perStage?: number;
	/** A process is killed about once in so many steps; never when it is 0. @default 0 */
	killsEvery?: number;
	/** Not after this moment, in milliseconds since 1970. */
	until?: number;
}

const hasId = (step: Step): step is Extract<Step, { id: string }> => "id" in step;
/** Deeds that are one transaction each, so that two at once are one after the other, whichever comes first. */
const atomic = ["become", "move", "cancel", "hear", "pay in cash", "give back"];

/** Two steps for two processes at the same moment: about one booking, or for one time of a yacht. */
function pairOf(model: Model, first: Step, roll: Dice, name: string): [Step, Step] | undefined {
	if (first.does === "book") return [first, { ...first, as: name, where: first.where === 0 ? 1 : 0 }];
	if (!hasId(first) || !atomic.includes(first.does)) return undefined;
	for (let tries = 0; tries < 20; tries++) {
		const second = nextStep(new Map([...model].filter(([id]) => id === first.id)), roll, name);
		if (hasId(second) && atomic.includes(second.does) && second.does !== first.does)
			return [first, { ...second, where: first.where === 0 ? 1 : 0 } as Step];
	}
	return undefined;
}

const namesIn = (steps: readonly Step[]): string[] =>
	steps.flatMap((step) => (hasId(step) ? [step.id] : step.does === "book" ? [step.as] : []));

/** What a quote says a charter costs is what the model goes by. */
async function learnPrices(stage: Stage, model: Map<string, { total: number; due: number }>): Promise<void> {
	for (const [name, booking] of model) {
		if (booking.total > 0 || !stage.knows(name)) continue;
		const { booking: row, about } = await stage.stored(name);
		const quote = about.booking_lines?.reduce((total, { amount_cents }) => total + Number(amount_cents), 0) ?? 0;
		Object.assign(booking, { total: quote, due: Number(row.due_now_cents) });
	}
}

async function playStage(stack: TestStack, run: Required<Run>, roll: Dice, count: number): Promise<number> {
	const stage = await openStage(stack);
	const log: Step[][] = [];
	let model: Model = new Map();
	let taken = 0;
	try {
		while (taken < count && Date.now() < run.until) {
			const isKill = run.killsEvery > 0 && roll.below(run.killsEvery) === 0;
			const step: Step = isKill
				? { does: "kill a process", where: roll.below(2) === 0 ? 0 : 1 }
				: nextStep(model, roll, `b${log.length}`);
			const steps = (roll.below(8) === 0 && pairOf(model, step, roll, `c${log.length}`)) || [step];
			log.push(steps);
			const said = await Promise.all(steps.map((each) => stage.perform(each)));
			const orders = steps.length === 2 ? [steps, [...steps].reverse()] : [steps];
			const failures: string[] = [];
			let agreed: Map<string, Model extends ReadonlyMap<string, infer Booking> ? Booking : never> | undefined;
			for (const inOrder of orders) {
				let now = model;
				const should = new Map<Step, string>();
				for (const each of inOrder) {
					const turn = play(now, each);
					now = turn.model;
					should.set(each, turn.said);
				}
				const then = new Map(now);
				const answers = steps.map((each, place) => [should.get(each), said[place]]);
				const wrong = answers
					.filter(([wanted, got]) => wanted !== got)
					.map(([wanted, got]) => `should say ${wanted}, says ${got}`);
				if (wrong.length === 0) {
					await learnPrices(stage, then);
					wrong.push(...(await differences(stage, then, namesIn(steps))));
				}
				if (wrong.length === 0) {
					agreed = then;
					break;
				}
				failures.push(wrong.join("\n"));
			}
			if (!agreed) {
				const about = new Set(namesIn(steps));
				const story = log
					.map((each, place) => `${place} ${JSON.stringify(each)}`)
					.filter(
						(line) =>
							about.size === 0 || [...about].some((name) => line.includes(`"${name}"`)) || !/"(id|as)"/.test(line),
					);
				const order = failures.join("\n— or, the other way round —\n");
				throw new Error(
					`The database differs from the model (seed ${run.seed}):\n${order}\n${story.slice(-40).join("\n")}`,
				);
			}
			model = agreed;
			taken += steps.length;
		}
		const rest = await differences(stage, model, [...model.keys()]);
		if (rest.length > 0) throw new Error(`At the end (seed ${run.seed}):\n${rest.join("\n")}`);
		return taken;
	} finally {
		await stage.close();
	}
}

/**
 * Plays random steps by random doors against the model and compares after each.
 * @returns how many steps there were
 * @throws Error with the seed, the difference and the steps that led to it
 */
export async function runModel(stack: TestStack, given: Run): Promise<number> {
	const run = { perStage: 200, killsEvery: 0, until: Number.POSITIVE_INFINITY, ...given };
	const roll = dice(run.seed);
	let taken = 0;
	while (taken < run.steps && Date.now() < run.until)
		taken += await playStage(stack, run, roll, Math.min(run.perStage, run.steps - taken));
	return taken;
}
