import type { DeskOutcome } from "@harborsmith/contract/desk";
import { type Ref, ref } from "vue";
import { isOutdated, refusalOf } from "./use-desk.ts";

/** What a step is told beside its reason. */
export type StepInput = Record<string, unknown>;

/** What would happen, asked anew whenever something else is wanted: only the answer to the last question counts. */
export function usePreview(ask: () => Promise<DeskOutcome> | undefined, failed: string) {
	const outcome: Ref<DeskOutcome | undefined> = ref();
	const problem = ref("");
	/** The booking was found to be otherwise than its page shows. */
	const outdated = ref(false);
	let asked = 0;
	const look = async (): Promise<void> => {
		asked += 1;
		const mine = asked;
		outcome.value = undefined;
		problem.value = "";
		try {
			const found = await ask();
			if (mine === asked) outcome.value = found;
		} catch (error) {
			if (mine !== asked) return;
			problem.value = refusalOf(error) ?? failed;
			outdated.value ||= isOutdated(error);
		}
	};
	return { outcome, problem, outdated, look };
}
