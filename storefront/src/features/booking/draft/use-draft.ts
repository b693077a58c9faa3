import { onMounted, onUnmounted, type Ref, ref, watch } from "vue";
import { type Draft, draftParams, type Step, steps } from "./draft.ts";

export interface LiveDraft {
	draft: Ref<Draft>;
	/**
	 * Goes to a step and leaves a way back for the browser's button. The page that is left carries the fragment too: who
	 * comes back to it later, from another page, is known by it.
	 */
	go: (step: Step, hash?: string) => void;
}

/**
 * The draft of a booking, always the same as the page's address: a reload or a shared link shows the same thing. The
 * browser's buttons move between steps and take nothing else back. `onMove` hears where they went.
 */
export function useDraft(initial: Draft, onMove: (to: Step, from: Step) => void): LiveDraft {
	const draft = ref<Draft>(initial);

	const address = (hash: string): string => `${window.location.pathname}?${draftParams(draft.value)}${hash}`;

	function go(step: Step, hash = ""): void {
		const next = { ...draft.value, step };
		window.history.replaceState(null, "", address(hash));
		window.history.pushState(null, "", `${window.location.pathname}?${draftParams(next)}${hash}`);
		draft.value = next;
	}
	function onPop(): void {
		const wished = new URLSearchParams(window.location.search).get("step");
		const from = draft.value.step;
		const to = steps.find((step) => step === wished) ?? "dates";
		draft.value = { ...draft.value, step: to };
		if (to !== from) onMove(to, from);
	}
	watch(draft, () => window.history.replaceState(null, "", address(window.location.hash)), { flush: "sync" });
	onMounted(() => window.addEventListener("popstate", onPop));
	onUnmounted(() => window.removeEventListener("popstate", onPop));
	return { draft, go };
}
