import type { AvailabilityDay } from "@harborsmith/contract/availability";
import { type Ref, ref, watch } from "vue";
import type { Site } from "../../i18n/use-site.ts";
import { type AvailabilityQuery, readAvailability } from "./availability.queries.ts";
import { monthEnd, monthOf } from "./month.ts";

interface Input {
	yacht: string;
	type: string;
	duration_min: number;
	/** Any day of the month that is shown. */
	month: string;
}

export interface Availability {
	days: Ref<Map<string, AvailabilityDay>>;
	state: Ref<"loading" | "ready" | "failed">;
	reload: () => Promise<void>;
}

/** The days of the month that is shown, read anew whenever the question changes. */
export function useAvailability({ api_url }: Site, input: () => Input): Availability {
	const days = ref(new Map<string, AvailabilityDay>());
	const state = ref<"loading" | "ready" | "failed">("loading");
	let running: AbortController | undefined;

	async function reload(): Promise<void> {
		running?.abort();
		const controller = new AbortController();
		running = controller;
		const { yacht, type, duration_min, month } = input();
		const query: AvailabilityQuery = {
			yacht,
			charter_type: type,
			duration_min,
			from: monthOf(month),
			to: monthEnd(month),
		};
		state.value = "loading";
		try {
			const found = await readAvailability(api_url, query, controller.signal);
			if (controller.signal.aborted) return;
			days.value = new Map(found.map((day) => [day.date, day]));
			state.value = "ready";
		} catch {
			if (!controller.signal.aborted) state.value = "failed";
		}
	}

	const key = (): string => {
		const { yacht, type, duration_min, month } = input();
		return [yacht, type, duration_min, monthOf(month)].join("|");
	};
	watch(key, () => {
		days.value = new Map();
		void reload();
	});
	return { days, state, reload };
}
