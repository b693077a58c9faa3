import { type ComputedRef, computed, onUnmounted, ref } from "vue";

export interface Countdown {
	/** Whole seconds until the end, never below zero. */
	seconds: ComputedRef<number>;
	/** `9:05`; `23:59:05` where hours are left. */
	clock: ComputedRef<string>;
	over: ComputedRef<boolean>;
}

/** Counts down to an instant once a second. */
export function useCountdown(until: () => string | null | undefined): Countdown {
	const now = ref(Date.now());
	const timer = setInterval(() => {
		now.value = Date.now();
	}, 1000);
	onUnmounted(() => clearInterval(timer));
	const seconds = computed(() => {
		const end = until();
		return end ? Math.max(0, Math.ceil((Date.parse(end) - now.value) / 1000)) : 0;
	});
	return { seconds, clock: computed(() => clockText(seconds.value)), over: computed(() => seconds.value === 0) };
}

const two = (count: number): string => String(count).padStart(2, "0");

function clockText(seconds: number): string {
	const minutes = Math.floor(seconds / 60);
	const start = minutes < 60 ? String(minutes) : `${Math.floor(minutes / 60)}:${two(minutes % 60)}`;
	return `${start}:${two(seconds % 60)}`;
}
