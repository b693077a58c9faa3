import { Refused } from "./consequences.ts";
import { deeds } from "./deeds.ts";
import { copy, type Model, type ModelBooking } from "./state.ts";
import type { Step } from "./steps.ts";

/** What a step comes to: the model afterwards, and what whoever took it is told. */
export interface Turn {
	model: Map<string, ModelBooking>;
	said: string;
}

/** What a refused step leaves behind: a payment that is heard of, or an attempt. Everything else stays as it was. */
const leavesTraces = (step: Step): boolean =>
	step.does === "cancel as guest" || step.does === "pay" || (step.does === "cancel" && step.door === "desk");

/** Plays one step by the rules, without a clock, a database or a network. */
export function play(before: Model, step: Step): Turn {
	const model = copy(before);
	const booking = "id" in step ? model.get(step.id) : undefined;
	const deed = deeds[step.does] as (model: Map<string, ModelBooking>, step: Step, booking?: ModelBooking) => void;
	try {
		deed(model, step, booking);
		return { model, said: "done" };
	} catch (error) {
		if (!(error instanceof Refused)) throw error;
		return { model: leavesTraces(step) ? model : copy(before), said: error.message };
	}
}
