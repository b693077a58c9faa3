import { onMounted, onUnmounted, type Ref, shallowRef } from "vue";
import { answerOtherTabs, findHoldInOtherTabs, type OwnHold } from "./other-tabs.ts";

export interface OwnHoldElsewhere {
	/** The guest's own hold on the time that is refused here, in another tab. */
	elsewhere: Ref<OwnHold | undefined>;
	/** Looks for it; called when a time is refused as taken. */
	look: (yacht: string, starts_at: string | undefined) => Promise<void>;
	forget: () => void;
}

/** Who opens a second tab must not lose against the first: it is the same guest. */
export function useOwnHold(current: () => OwnHold | undefined): OwnHoldElsewhere {
	const elsewhere = shallowRef<OwnHold>();
	let stop: (() => void) | undefined;
	onMounted(() => {
		stop = answerOtherTabs(current);
	});
	onUnmounted(() => stop?.());
	return {
		elsewhere,
		look: async (yacht, starts_at) => {
			elsewhere.value = starts_at ? await findHoldInOtherTabs({ yacht, starts_at }) : undefined;
		},
		forget: () => {
			elsewhere.value = undefined;
		},
	};
}
