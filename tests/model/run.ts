import type { TestStack } from "../support/stack.ts";
import { differences } from "./compare.ts";
import { play } from "./rules.ts";
import { openStage, type Stage } from "./stage.ts";
import { copy, type Model, type ModelBooking } from "./state.ts";
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
/** At the desk the payment of a hold ends in a transaction before the cancellation. */
const isAtomic = (step: Step): boolean =>
	atomic.includes(step.does) && !(step.does === "cancel" && step.door === "desk");

/** Two steps for two processes at the same moment: about one booking, or for one time of a yacht. */
function pairOf(model: Model, first: Step, roll: Dice, name: string): [Step, Step] | undefined {
	if (first.does === "book") return [first, { ...first, as: name, where: first.where === 0 ? 1 : 0 }];
	if (!hasId(first) || !isAtomic(first)) return undefined;
	for (let tries = 0; tries < 20; tries++) {
		const second = nextStep(new Map([...model].filter(([id]) => id === first.id)), roll, name);
		if (hasId(second) && isAtomic(second) && second.does !== first.does)
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

/** What one order of the same steps would have come to, and how the world differs from that. */
async function judge(stage: Stage, before: Model, steps: readonly Step[], said: ReadonlyMap<string, string>) {
	let model: Map<string, ModelBooking> = copy(before);
	const wrong: string[] = [];
	for (const step of steps) {
		const turn = play(model, step);
		model = turn.model;
		if (turn.said !== said.get(nameOf(step))) wrong.push(`should say ${turn.said}, says ${said.get(nameOf(step))}`);
	}
	if (wrong.length > 0) return { model, wrong };
	await learnPrices(stage, model);
	return { model, wrong: await differences(stage, model, namesIn(steps)) };
}

const nameOf = ({ late: _late, ...step }: Step & { late?: boolean }): string => JSON.stringify(step);
const hasReconcile = (steps: readonly Step[]): boolean => steps.some(({ does }) => does === "reconcile");
/** It asks for events and for payments side by side. */
const late = (step: Step): Step => (step.does === "reconcile" ? { ...step, late: true } : step);

/** Takes the steps at once and finds the order in which they have happened. @throws Error when there is none */
async function take(
	stage: Stage,
	before: Model,
	steps: readonly Step[],
	told: (names: readonly string[]) => string,
): Promise<Model> {
	const said = new Map(
		await Promise.all(steps.map(async (step): Promise<[string, string]> => [nameOf(step), await stage.perform(step)])),
	);
	const failures: string[] = [];
	const orders = steps.length > 1 ? [steps, [...steps].reverse()] : [steps];
	for (const order of [...orders, ...orders.filter(hasReconcile).map((one) => one.map(late))]) {
		const { model, wrong } = await judge(stage, before, order, said);
		if (wrong.length === 0) return model;
		failures.push(wrong.join("\n"));
	}
	const different = failures.join("\n— or, the other way round —\n");
	const others = [...different.matchAll(/^(\w+):/gm)].flatMap(([, name = ""]) => name);
	throw new Error(`${different}\n${told([...namesIn(steps), ...others])}`);
}

/** The steps of a run that were about the same bookings, or about none. */
const story = (log: readonly (readonly Step[])[], names: readonly string[]): string =>
	log
		.map((steps, place) => `${place} ${JSON.stringify(steps)}`)
		.filter((line) => names.some((name) => line.includes(`"${name}"`)) || !/"(id|as)"/.test(line))
		.slice(-40)
		.join("\n");

async function playStage(stack: TestStack, run: Required<Run>, roll: Dice, count: number): Promise<number> {
	const stage = await openStage(stack);
	const log: Step[][] = [];
	let model: Model = new Map();
	let taken = 0;
	const kill = (): boolean => run.killsEvery > 0 && roll.below(run.killsEvery) === 0;
	try {
		while (taken < count && Date.now() < run.until) {
			const step: Step = kill()
				? { does: "kill a process", where: roll.below(2) === 0 ? 0 : 1 }
				: nextStep(model, roll, `b${log.length}`);
			const steps = (roll.below(8) === 0 && pairOf(model, step, roll, `c${log.length}`)) || [step];
			log.push(steps);
			model = await take(stage, model, steps, (names) => story(log, names));
			taken += steps.length;
		}
		const rest = await differences(stage, model, [...model.keys()]);
		if (rest.length > 0) throw new Error(rest.join("\n"));
		return taken;
	} catch (error) {
		throw new Error(`After ${log.length} turns of seed ${run.seed} the world differs from the model: ${String(error)}`);
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
